/// Columns of text, the same on every terminal because the sanitised text is what is drawn.
package enum TextWidth {
  /// Columns of a string; linear, and for ASCII little more than a scan.
  package static func width(of text: String) -> Int { width(of: text[...]) }

  /// Columns of a part of a string.
  package static func width(of text: Substring) -> Int {
    if isPlainASCII(text) { return text.utf8.count }
    var columns = 0
    ClusterWalk.forEach(in: text) { step in
      switch step {
      case .scalar(_, let width): columns += width
      case .cluster(let cluster): columns += width(of: cluster)
      }
      return true
    }
    return columns
  }

  /// Columns of one grapheme cluster: 0, 1, 2 or, where it has several spacing scalars, more.
  package static func width(of cluster: Character) -> Int {
    if cluster.utf8.count == 1 { return 1 }
    var width = 0
    Sanitizer.clean(cluster) { width += $1 }
    return width
  }

  /// The grapheme clusters with their columns, in order.
  package static func clusters(in text: Substring) -> [(text: Character, width: Int)] {
    text.map { ($0, width(of: $0)) }
  }

  /// The text as it reaches the screen, without anything a terminal could act upon.
  package static func sanitized(_ text: String) -> String {
    if isPlainASCII(text[...]) { return text }
    var scalars = String.UnicodeScalarView()
    for cluster in text {
      Sanitizer.clean(cluster) { value, _ in
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }

  /// Whether every byte is a printable ASCII character, one column each.
  static func isPlainASCII(_ text: Substring) -> Bool {
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
    }
    return answer ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
  }
}
