import Cells
import Notes

/// The head of a page: what the note says about itself.
extension UnitLayout {
  func card() -> [[Span]] {
    var lines = title.wrapped(width: room)
    for row in [kindRow, originRow] where !row.isEmpty {
      lines += factLines(look.shown(row))
    }
    for fact in note.computationFacts {
      lines += factLines(look.shown(quiet("\(fact.name) \(fact.text)")))
    }
    for row in warnings { lines += factLines(row) }
    if let description = description {
      lines.append([])
      lines += description.wrapped(width: room)
    }
    return lines
  }

  /// A row of facts on as many lines as it takes; none begins or ends with the dot that parts two
  /// facts.
  private func factLines(_ row: InlineText) -> [[Span]] {
    let dot = marks.dot.filter { $0 != " " }
    return row.wrapped(width: room).map { line in
      var line = line
      for index in line.indices {
        line[index].text = line[index].text.replacing(Self.glue, with: " ")
      }
      if let last = line.last?.text, last.hasSuffix(" " + dot) || last == dot {
        line[line.count - 1].text.removeLast(dot.count)
        line.trimEnd()
      }
      if let first = line.first?.text, first == dot || first.hasPrefix(dot + " ") {
        line[0].text.removeFirst(min(first.count, dot.count + 1))
        if line[0].text.isEmpty { line.removeFirst() }
      }
      return line
    }
  }

  /// Words that stay on one line, where lines are not all too short.
  private func together(_ text: String) -> String {
    room < Self.leastForWords ? text : text.replacing(" ", with: Self.glue)
  }

  private static let glue = "\u{a0}"
  private static let leastForWords = 24

  func cardTexts() -> [InlineText] { [title] + (description.map { [$0] } ?? []) }

  private var note: Note { flow.note }

  private var title: InlineText {
    var line = InlineText()
    if look.isPlain { line.append("# ", style: Style(role: .quiet)) }
    append(note.title, shownAs: note.readableTitle, Style(role: .title), to: &line)
    return look.shown(line)
  }

  private var description: InlineText? {
    guard let text = note.description, !text.isEmpty else { return nil }
    var line = InlineText()
    append(
      text, shownAs: ReadableText.of(text), Style(role: .text, attributes: .italic), to: &line)
    return look.shown(line)
  }

  /// What stands in the note as it is keeps its place; what is shown otherwise stands for it.
  private func append(
    _ text: String, shownAs shown: String, _ style: Style, to line: inout InlineText
  ) {
    let place = flow.place(of: text)
    if shown != text, let place {
      line.append(ShownText.line(shown), style: style, link: nil, for: place)
    } else {
      line.append(ShownText.line(shown), style: style, source: place)
    }
  }

  /// Type, tags, date of change.
  private var kindRow: InlineText {
    var parts: [InlineText] = []
    if let type = note.type { parts.append(quiet(type)) }
    if !note.tags.isEmpty {
      var tags = InlineText()
      for tag in note.tags.prefix(Self.most) {
        if !tags.isEmpty { tags.append(" ", style: .text) }
        tags.append(ShownText.line("#" + tag), style: Style(role: .accent), link: .tag(tag))
      }
      if note.tags.count > Self.most { tags.append(quiet(" +\(note.tags.count - Self.most)")) }
      parts.append(tags)
    }
    if let updated = note.updated {
      parts.append(quiet(together("updated " + updated.readable)))
    } else if let created = note.created {
      parts.append(quiet(together("created " + created.readable)))
    }
    return joined(parts)
  }

  /// Sources and who has checked it.
  private var originRow: InlineText {
    var parts: [InlineText] = []
    let sources = note.shownSources
    if !sources.isEmpty {
      var row = quiet("from ")
      for (index, source) in sources.enumerated() {
        if index > 0 { row.append(quiet(", ")) }
        row.append(self.source(source))
      }
      if note.sources.count > sources.count {
        row.append(quiet(" " + together("and \(note.sources.count - sources.count) more")))
      }
      parts.append(row)
    }
    if let writer = note.generated?.by {
      parts.append(quiet("written " + together("by ") + writer))
    }
    parts.append(trust)
    return joined(parts)
  }

  private func source(_ source: NoteSource) -> InlineText {
    let name = ShownText.line(source.readableTitle ?? source.target)
    let short = TextWidth.truncate(name, to: min(40, max(8, room - 2)), ellipsis: marks.more)
    guard let link = source.link else { return quiet(short) }
    let state = flow.linkLook(link, look)
    var text = InlineText()
    text.append(short + state.sign(look, marks), style: Style(role: state.role), link: .link(link))
    return text
  }

  private var trust: InlineText {
    let role = note.trust.role
    guard note.trust != .unverified, let last = note.verified.lastCheck else {
      return InlineText("unverified", style: Style(role: role))
    }
    var text = last.isHuman ? "reviewed" : "checked"
    if let date = last.at { text = together(text + " " + date.readable) }
    if let by = last.by { text += " " + together("by ") + ShownText.line(by) }
    if note.isVerifiedBeforeChange { text += ", changed since" }
    return InlineText(text, style: Style(role: note.isVerifiedBeforeChange ? .trustLow : role))
  }

  /// What a reader must know before relying on the note.
  private var warnings: [InlineText] {
    var rows: [InlineText] = []
    if note.isStale(at: flow.now), let since = note.staleAfter {
      rows.append(warning(together("stale since " + since.readable)))
    }
    switch note.status?.lowercased() {
    case "draft"?: rows.append(warning("draft: not finished"))
    case "deprecated"?: rows.append(warning("deprecated: do not rely on it"))
    default: break
    }
    return rows
  }

  func banner() -> [[Span]] {
    note.banners.flatMap { warning($0).wrapped(width: room) }
  }

  private func warning(_ text: String) -> InlineText {
    InlineText((look.isASCII ? "! " : "▲ ") + ShownText.line(text), style: Style(role: .stale))
  }

  private func quiet(_ text: String) -> InlineText {
    InlineText(ShownText.line(text), style: Style(role: .quiet))
  }

  private func joined(_ parts: [InlineText]) -> InlineText {
    var row = InlineText()
    for part in parts {
      if !row.isEmpty { row.append(quiet(marks.dot)) }
      row.append(part)
    }
    return row
  }

  /// The most tags that are shown.
  private static let most = 12
}
