extension TextWidth {
  /// The end of a text that gives way where there is not enough room.
  package enum Side: Sendable {
    /// The beginning stays: `ContextVar does…`.
    case trailing
    /// The end stays: `…› ContextVar`.
    case leading
  }

  /// The text, or as much of it as fits beside the ellipsis.
  ///
  /// Cuts only between grapheme clusters. The result is never wider than `columns`: where not even
  /// the ellipsis fits it is empty.
  package static func truncate(
    _ text: String, to columns: Int, ellipsis: String = "…", from side: Side = .trailing
  ) -> String {
    if width(of: text) <= columns { return text }
    let room = columns - width(of: ellipsis)
    guard room >= 0 else { return "" }
    switch side {
    case .trailing: return String(prefix(of: text[...], columns: room)) + ellipsis
    case .leading:
      let kept = prefix(of: text.reversed().lazy.map { ($0, width(of: $0)) }, columns: room)
      return ellipsis + String(text.suffix(kept))
    }
  }

  /// The longest beginning that is not wider than `columns`, cut between clusters.
  package static func prefix(of text: Substring, columns: Int) -> Substring {
    let kept = prefix(of: text.lazy.map { ($0, width(of: $0)) }, columns: columns)
    return text.prefix(kept)
  }

  /// The text cut wherever a line is full, blanks kept: a piece for each line, at least one.
  ///
  /// A piece has a cluster at least, though that be wider than the line; only the first is empty
  /// where `first` has no room for any, and that of a text without any.
  ///
  /// - Parameter first: columns that are left of the first line; nil for all of it.
  package static func pieces(
    of text: Substring, columns: Int, first: Int? = nil
  ) -> [Substring] {
    var pieces: [Substring] = []
    var rest = text
    var room = first
    repeat {
      var part = prefix(of: rest, columns: room ?? columns)
      // Only what is left of a line begun may take nothing.
      if part.isEmpty, room == nil { part = rest.prefix(1) }
      pieces.append(part)
      rest = rest[part.endIndex...]
      room = nil
    } while !rest.isEmpty
    return pieces
  }

  /// How many of the clusters fit.
  private static func prefix(
    of clusters: some Sequence<(Character, Int)>, columns: Int
  ) -> Int {
    var used = 0
    var count = 0
    for (_, width) in clusters {
      used += width
      if used > columns { break }
      count += 1
    }
    return count
  }
}
