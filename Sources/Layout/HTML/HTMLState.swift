import Cells

/// What is open at some place of a block of HTML.
struct HTMLState: Hashable, Sendable {
  struct Opened: Hashable, Sendable {
    let name: String
    let element: HTMLElement
    /// Items of a list so far.
    var items = 0
    /// Whether the mark of an item is still to be shown.
    var wantsMark = false
    /// What is said behind it: an address, what it is short for.
    var remark: String?
  }

  /// The outermost first.
  private(set) var open: [Opened] = []
  /// Cells so far of the row.
  var cells = 0

  /// The deepest nesting that is kept account of.
  private static let deepest = 32

  /// How text is drawn.
  var style: Style { open.reduce(.text) { $1.element.style(in: $0) } }

  func isInside(_ isWanted: (HTMLElement) -> Bool) -> Bool {
    open.contains { isWanted($0.element) }
  }

  /// Opens an element; `false` where it nests too deep.
  mutating func begin(_ tag: HTMLTag, _ element: HTMLElement) -> Bool {
    switch element {
    case .item: close(to: { $0 == .item }, within: \.isList)
    case .row: close(to: { $0 == .row || $0.isCell }, within: { $0 == .table })
    case .cell: close(to: \.isCell, within: { $0 == .table })
    default: break
    }
    guard open.count < HTMLState.deepest else { return false }
    var opened = Opened(name: tag.name, element: element)
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

  /// Closes the innermost element of a name, and with it those inside; nil where none is open.
  mutating func end(_ name: String) -> Opened? {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return nil }
    let closed = open[index]
    open.removeSubrange(index...)
    return closed
  }

  /// The items whose marks are now shown, by their place in `open`.
  mutating func takeMarks() -> Set<Int> {
    var marks: Set<Int> = []
    for index in open.indices where open[index].wantsMark {
      open[index].wantsMark = false
      marks.insert(index)
    }
    return marks
  }

  /// Closes the outermost element of a kind in the innermost list or table: an item ends where the
  /// next begins, and so do cells and rows.
  private mutating func close(
    to isEnded: (HTMLElement) -> Bool, within isOuter: (HTMLElement) -> Bool
  ) {
    let outer = open.lastIndex { isOuter($0.element) } ?? -1
    guard let ended = open[(outer + 1)...].firstIndex(where: { isEnded($0.element) }) else {
      return
    }
    open.removeSubrange(ended...)
  }

  /// Tables around a place.
  var tables: Int { open.count { $0.element == .table } }
}

extension HTMLElement {
  var isList: Bool { if case .list = self { true } else { false } }
  var isCell: Bool { if case .cell = self { true } else { false } }
}
