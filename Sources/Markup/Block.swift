/// A block while the lines are read. Blocks lie in preorder in one array.
struct Block {
  var kind: NodeKind
  var small: UInt8 = 0
  var lastLineIsBlank = false
  var start: Int
  var end: Int
  var contentStart: Int
  var contentEnd: Int
  var parent: Int
  /// The last child that is no link definition; -1 when there is none.
  var lastChild = -1
  /// Just past the last descendant, known once the block is closed.
  var subtreeEnd = 0
  var detail = 0
  /// Columns that a line of a list item must be indented by.
  var itemIndent = 0
  /// The lines in the table of pieces; empty where the content stands in one piece in the source.
  var pieces = 0..<0

  init(_ kind: NodeKind, start: Int, parent: Int) {
    self.kind = kind
    self.start = start
    self.parent = parent
    end = start
    contentStart = start
    contentEnd = start
  }
}

/// The block that takes whole lines as they come.
enum Leaf {
  case none, paragraph, table, indentedCode
  case fencedCode(mark: UInt8, length: Int, indent: Int)
  case html(ending: HTMLEnding)
  /// Ends at the next pair of this mark.
  case paired(mark: UInt8)

  var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
  var isTable: Bool {
    if case .table = self { true } else { false }
  }
  var isNone: Bool {
    if case .none = self { true } else { false }
  }
}
