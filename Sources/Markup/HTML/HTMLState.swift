/// What is open at some place of a block of HTML.
package struct HTMLState: Hashable, Sendable {
  /// An element that is open.
  package struct Opened: Hashable, Sendable {
    let name: PackedWord
    /// What it is.
    package let element: HTMLElement
    /// Items of a list so far.
    package internal(set) var items = 0
    /// Whether the mark of an item is still to be shown.
    var wantsMark = false
    /// What is said behind it: an address, what it is short for.
    package internal(set) var remark: String?
  }

  /// The outermost first.
  package private(set) var open: [Opened] = []
  /// Cells so far of the row.
  package var cells = 0

  /// The deepest nesting that is kept account of, and that of tables, which may stand behind much
  /// that is never closed.
  private static let deepest = 32
  private static let deepestTable = 64

  private static let paragraph = PackedWord("p".utf8, ignoringCase: false)
  private static let termList = PackedWord("dl".utf8, ignoringCase: false)
  private static let terms = [
    PackedWord("dt".utf8, ignoringCase: false), PackedWord("dd".utf8, ignoringCase: false),
  ]

  /// Nothing is open.
  package init() {}

  /// Whether an element of a kind is open.
  package func isInside(_ isWanted: (HTMLElement) -> Bool) -> Bool {
    open.contains { isWanted($0.element) }
  }

  /// Opens an element; `false` where it nests too deep.
  package mutating func begin(_ tag: HTMLTag, _ element: HTMLElement) -> Bool {
    let name = tag.packedName
    switch element {
    case .item:
      close(to: { $0.element == .item }, within: { $0.element.isList || $0.element.isOfTable })
    case .row: close(to: { $0.element.isOfTable }, within: { $0.element == .table })
    case .cell: close(to: \.element.isCell, within: { $0.element == .table })
    default: break
    }
    if HTMLState.terms.contains(name) {
      close(
        to: { HTMLState.terms.contains($0.name) },
        within: { $0.name == HTMLState.termList || $0.element.isOfTable })
    }
    if !element.isInline {
      close(to: { $0.name == HTMLState.paragraph }, within: \.element.isOfTable)
    }
    let deepest = element.isOfTable ? HTMLState.deepestTable : HTMLState.deepest
    guard open.count < deepest else { return false }
    var opened = Opened(name: name, element: element)
    if element == .item {
      opened.wantsMark = true
      if let list = open.lastIndex(where: { $0.element.isList }) {
        open[list].items += 1
        opened.items = open[list].items
      }
    }
    if case .list(isOrdered: true) = element,
      let start = tag.attribute("start").flatMap({ Int($0) })
    {
      opened.items = max(-1_000_000, min(start, 1_000_000)) - 1
    }
    switch element {
    case .address: opened.remark = tag.attribute("href")
    case .abbreviation: opened.remark = tag.attribute("title")
    case .row: cells = 0
    default: break
    }
    open.append(opened)
    return true
  }

  /// Closes the innermost element of a tag's name, and with it those inside; nil where none is
  /// open.
  package mutating func end(_ tag: HTMLTag) -> Opened? {
    guard let index = open.lastIndex(where: { $0.name == tag.packedName }) else { return nil }
    let closed = open[index]
    open.removeSubrange(index...)
    return closed
  }

  /// The items whose marks are now shown, by their place in `open`.
  package mutating func takeMarks() -> Set<Int> {
    var marks: Set<Int> = []
    for index in open.indices where open[index].wantsMark {
      open[index].wantsMark = false
      marks.insert(index)
    }
    return marks
  }

  /// Closes the outermost element of a kind in the innermost list or table: an item ends where the
  /// next begins, and so do terms, cells and rows, and a paragraph where any block begins.
  private mutating func close(to isEnded: (Opened) -> Bool, within isOuter: (Opened) -> Bool) {
    let outer = open.lastIndex(where: isOuter) ?? -1
    guard let ended = open[(outer + 1)...].firstIndex(where: isEnded) else { return }
    open.removeSubrange(ended...)
  }

  /// Tables around a place.
  package var tables: Int { open.count { $0.element == .table } }

  /// Takes note of a tag of which nothing is shown; what is not meant for readers is passed over.
  package mutating func take(_ tag: HTMLTag, _ scanner: inout HTMLScanner) {
    guard let element = tag.element else { return }
    if tag.isClosing {
      _ = end(tag)
    } else if element == .hidden {
      scanner.skip(tag)
    } else if !element.isVoid {
      if element.isCell { cells += 1 }
      _ = begin(tag, element)
    }
    // Its mark is shown in the part that it begins in.
    if element != .item { _ = takeMarks() }
  }

  /// Takes note of the tags of a text.
  mutating func read(_ text: LiteralText) {
    var scanner = HTMLScanner(text.bytes, in: 0..<text.bytes.count)
    while let token = scanner.next() {
      if case .tag(let tag, _) = token { take(tag, &scanner) }
    }
  }
}
