import Cells

/// Text with styles, links and places, before it is broken into lines.
struct InlineText {
  private(set) var runs: [Run] = []
  private var sources: [Range<Int>?] = []
  private(set) var links: [PageLink?] = []

  init() {}

  init(_ text: String, style: Style = .text, source: Range<Int>? = nil) {
    append(text, style: style, source: source)
  }

  var isEmpty: Bool { runs.isEmpty }

  /// The last character so far.
  var last: Character? { runs.last?.text.last }

  mutating func append(
    _ text: String, style: Style, link: PageLink? = nil, source: Range<Int>? = nil
  ) {
    guard !text.isEmpty else { return }
    runs.append(Run(text, style: style))
    sources.append(source)
    links.append(link)
  }

  mutating func append(_ other: InlineText) {
    runs += other.runs
    sources += other.sources
    links += other.links
  }

  /// Lets everything that leads nowhere lead to one place.
  mutating func lead(to link: PageLink) {
    for index in links.indices where links[index] == nil { links[index] = link }
  }

  /// Puts another text for each run from `count` on; nothing is changed where one of them has none.
  mutating func replace(from count: Int, with other: (String) -> String?) -> Bool {
    var texts: [String] = []
    for run in runs[count...] {
      guard let text = other(run.text) else { return false }
      texts.append(text)
    }
    for (index, text) in zip(count..., texts) { setText(text, at: index) }
    return true
  }

  /// Puts another text for a run, which stands for the same bytes.
  mutating func setText(_ text: String, at index: Int) {
    guard runs[index].text != text else { return }
    runs[index].text = text
    sources[index] = sources[index].map { InlineText.standingApart($0, text) }
  }

  /// Draws what is drawn as plain text in another role.
  mutating func setRole(_ role: Role) {
    for index in runs.indices where runs[index].style.role == .text {
      runs[index].style = Style(role: role, attributes: runs[index].style.attributes)
    }
  }

  mutating func insert(
    _ text: String, style: Style, link: PageLink?, source: Range<Int>?, at index: Int
  ) {
    runs.insert(Run(text, style: style), at: index)
    sources.insert(source.map { InlineText.standingApart($0, text) }, at: index)
    links.insert(link, at: index)
  }

  /// Adds a text that stands for bytes other than its own.
  mutating func append(_ text: String, style: Style, link: PageLink?, for source: Range<Int>) {
    append(text, style: style, link: link, source: InlineText.standingApart(source, text))
  }

  /// The place of a text that stands for other bytes: never as many as it has.
  private static func standingApart(_ source: Range<Int>, _ text: String) -> Range<Int> {
    guard source.count == text.utf8.count else { return source }
    return max(0, source.lowerBound - 1)..<source.upperBound + (source.lowerBound > 0 ? 0 : 1)
  }

  /// Drops blanks at the start, which hidden text leaves.
  mutating func trimStart() {
    let blank = runs.prefix { $0.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0a } }.count
    runs.removeFirst(blank)
    sources.removeFirst(blank)
    links.removeFirst(blank)
    guard let first = runs.first, first.text.hasPrefix(" ") else { return }
    let kept = String(first.text.drop { $0 == " " })
    let dropped = first.text.utf8.count - kept.utf8.count
    if let source = sources[0], source.count == first.text.utf8.count {
      sources[0] = source.lowerBound + dropped..<source.upperBound
    }
    runs[0].text = kept
  }

  /// Drops a blank at the end.
  mutating func trimEnd() {
    guard let last = runs.last, last.text.hasSuffix(" ") else { return }
    if last.text.utf8.count == 1 {
      runs.removeLast()
      sources.removeLast()
      links.removeLast()
    } else {
      runs[runs.count - 1].text.removeLast()
      if let source = sources[sources.count - 1], source.count == last.text.utf8.count {
        sources[sources.count - 1] = source.lowerBound..<source.upperBound - 1
      }
    }
  }

  /// The lines, none of them empty at its end; at least one.
  func wrapped(width: Int, firstWidth: Int? = nil) -> [[Span]] {
    LineBreaker(width: width, firstWidth: firstWidth).wrap(runs).map(spans)
  }

  /// All as one line, line ends as blanks.
  var line: [Span] {
    runs.indices.map { index in
      let text = runs[index].text
      return Span(
        text.contains("\n") ? String(text.map { $0 == "\n" ? " " : $0 }) : text,
        style: runs[index].style, link: links[index], source: sources[index])
    }
  }

  private func spans(of line: WrappedLine) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(line.pieces.count)
    for piece in line.pieces {
      let run = runs[piece.run]
      spans.append(
        Span(
          String(piece.text), style: run.style, link: links[piece.run],
          source: source(of: piece.text, in: piece.run)))
    }
    spans.trimEnd()
    return spans
  }

  private func source(of part: Substring, in run: Int) -> Range<Int>? {
    guard let source = sources[run] else { return nil }
    let utf8 = runs[run].text.utf8
    guard utf8.count == source.count else { return source }
    let start = source.lowerBound + utf8.distance(from: utf8.startIndex, to: part.startIndex)
    return start..<start + part.utf8.count
  }

  /// Calls for each run with its place, if it has one.
  func forEachPlaced(_ body: (String, Range<Int>) -> Void) {
    for (run, source) in zip(runs, sources) {
      if let source { body(run.text, source) }
    }
  }
}

extension [Span] {
  /// Drops blanks at the end.
  mutating func trimEnd() {
    while var last, last.text.utf8.last == 0x20 {
      let full = last.text.utf8.count
      while last.text.utf8.last == 0x20 { last.text.removeLast() }
      removeLast()
      guard !last.text.isEmpty else { continue }
      if let source = last.source, source.count == full {
        last.source = source.lowerBound..<source.lowerBound + last.text.utf8.count
      }
      append(last)
    }
  }

  var width: Int { reduce(0) { $0 + TextWidth.width(of: $1.text) } }
}
