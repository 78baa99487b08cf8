import Cells

/// A piece of math: some lines, of which the first is that of what stands beside it.
struct MathBox {
  /// Where a blank stands between two pieces.
  enum Edge {
    case close
    /// Where letters or digits would meet.
    case word
    case apart
  }

  private(set) var lines = [InlineText()]
  private var widths = [0]
  private var first = Edge.close
  private var last = Edge.close
  private var blank: Range<Int>?

  var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }
  var isFlat: Bool { lines.count == 1 }
  var width: Int { widths[0] }
  var text: String { lines[0].text }
  private var lastCharacter: Character? { lines[0].last }

  /// Asks for a blank before what follows, if anything does.
  mutating func addBlank(_ source: Range<Int>) {
    if blank == nil { blank = source }
  }

  mutating func dropBlank() { blank = nil }

  mutating func append(
    _ text: String, style: Style, link: PageLink?, source: Range<Int>?, edge: Edge = .close
  ) {
    guard let start = text.first else { return }
    separate(edge, start, source, style, link)
    add(text, style: style, link: link, source: source)
    last = edge
  }

  /// Puts a box beside what there is; its further lines stand below its first.
  mutating func append(_ box: MathBox, style: Style, link: PageLink?, at place: Range<Int>) {
    guard !box.isEmpty else { return }
    if !box.isFlat, width > MathBox.alignedWidth {
      return append(box.flat(style: style, link: link), style: style, link: link, at: place)
    }
    if let start = box.lines[0].runs.first?.text.first {
      separate(box.first, start, place, style, link)
    }
    let column = widths[0]
    for (index, line) in box.lines.enumerated() {
      if index == lines.count {
        lines.append(InlineText())
        widths.append(0)
      }
      if index > 0, widths[index] < column {
        lines[index].append(
          String(repeating: " ", count: column - widths[index]), style: style, link: link)
        widths[index] = column
      }
      lines[index].append(line)
      widths[index] += box.widths[index]
    }
    last = box.last
  }

  /// Puts the lines of a box below those there are.
  mutating func appendBelow(_ box: MathBox) {
    guard !isEmpty else { return self = box }
    lines += box.lines
    widths += box.widths
  }

  /// All in one line, its lines parted by semicolons.
  func flat(style: Style, link: PageLink?) -> MathBox {
    guard !isFlat else { return self }
    var flat = MathBox()
    for (line, width) in zip(lines, widths) where !line.isEmpty {
      if !flat.isEmpty { flat.add("; ", style: style, link: link, source: nil) }
      flat.lines[0].append(line)
      flat.widths[0] += width
    }
    flat.first = first
    flat.last = last
    return flat
  }

  /// Changes the text of its only line.
  mutating func change(_ change: (inout InlineText) -> Void) {
    change(&lines[0])
    widths[0] = TextWidth.width(of: lines[0].text)
  }

  /// As something that letters and digits beside it are parted from.
  mutating func setEdges(_ edge: Edge) {
    first = edge
    last = edge
  }

  private mutating func separate(
    _ edge: Edge, _ start: Character, _ source: Range<Int>?, _ style: Style, _ link: PageLink?
  ) {
    guard let end = lastCharacter else {
      first = edge
      blank = nil
      return
    }
    defer { blank = nil }
    guard end != " ", start != " " else { return }
    if end.opensBracket || start.closesBracket { return }
    if let blank { return add(" ", style: style, link: link, source: blank) }
    let meets =
      switch (last, edge) {
      case (.apart, _), (_, .apart): true
      case (.word, _), (_, .word): end.endsWord && start.beginsWord
      case (.close, .close): false
      }
    guard meets else { return }
    // Stands for nothing, but is found where it is typed.
    add(" ", style: style, link: link, source: source.map { $0.lowerBound..<$0.lowerBound })
  }

  private mutating func add(
    _ text: String, style: Style, link: PageLink?, source: Range<Int>?
  ) {
    lines[0].append(text, style: style, link: link, source: source)
    widths[0] += TextWidth.width(of: text)
  }

  /// Columns beyond which nothing is aligned any more.
  static let alignedWidth = 100
}

extension Character {
  fileprivate var opensBracket: Bool { "([⟨⌊⌈".contains(self) }
  fileprivate var closesBracket: Bool { ")]⟩⌋⌉,;".contains(self) }
  fileprivate var beginsWord: Bool { isLetter || isNumber || "∑∏∫√∂∞".contains(self) }
  fileprivate var endsWord: Bool { beginsWord || self == ")" || self == "]" || self == "′" }
}
