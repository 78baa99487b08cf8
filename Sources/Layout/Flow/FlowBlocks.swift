import Cells
import Markup
import Notes

extension FlowBuilder {
  /// Adds blocks that stand below one another.
  mutating func addBlocks(_ blocks: some Sequence<Int>, isTight: Bool, isFirst: Bool = false) {
    let start = units.count
    var afterSmallHeading = false
    let blocks = Array(blocks)
    var next = 0
    while next < blocks.count {
      let block = blocks[next]
      next += max(1, htmlTables[block]?.blocks.count ?? 1)
      let count = units.count
      if !isFirst || units.count > start {
        let isText = [.paragraph, .list].contains(document.nodes[block].kind)
        separate(isTight || (afterSmallHeading && isText) ? 0 : 1)
      }
      addBlock(block, isTight: isTight)
      guard units.count > count else { continue }
      let node = document.nodes[block]
      afterSmallHeading = node.kind == .heading && document.headingLevel(of: block) > 2
    }
  }

  private mutating func addBlock(_ block: Int, isTight: Bool) {
    switch document.nodes[block].kind {
    case .paragraph: addParagraph(block)
    case .heading: addHeading(block)
    case .blockQuote:
      inside(.quote, block) {
        $0.addBlocks($0.document.children(of: block), isTight: false, isFirst: true)
      }
    case .callout: addCallout(block)
    case .list: addList(block)
    case .codeBlock: addCode(block)
    case .htmlBlock: addHTML(block)
    case .thematicBreak: add(.rule, block)
    case .table: addTable(block)
    case .mathBlock: addMath(block)
    case .footnoteDefinition: footnoteNodes.append(block)
    default: break
    }
  }

  private mutating func addHeading(_ block: Int) {
    let level = document.headingLevel(of: block)
    let followsHeading =
      switch units.last?.kind {
      case .heading, .card, .banner: true
      default: false
      }
    separate(level <= 2 && !followsHeading && container < 0 ? 2 : 1)
    guard let heading = heading(of: block) else {
      return addText(.paragraph, block)
    }
    if document.nodes[block].parent == 0 { begin(heading) }
    sections[heading].unit = units.count
    addText(.heading(heading), block)
  }

  private mutating func addCallout(_ block: Int) {
    let kind = CalloutKind(document.string(document.callout(of: block).kind))
    inside(.callout(kind.role), block) { builder in
      var children = Array(builder.document.children(of: block))[...]
      let title = children.first.flatMap {
        builder.document.nodes[$0].kind == .calloutTitle ? $0 : nil
      }
      if title != nil { children.removeFirst() }
      let start = Int(builder.document.nodes[block].start)
      let end =
        title.map { Int(builder.document.nodes[$0].end) }
        ?? Int(builder.document.callout(of: block).kind.upperBound)
      builder.add(.calloutTitle, block, start..<max(start, end))
      builder.separate(0)
      builder.addBlocks(children, isTight: false, isFirst: true)
    }
  }

  private mutating func addList(_ block: Int) {
    let style = document.listStyle(of: block)
    let items = Array(document.children(of: block))
    let last = (style.start ?? 0) &+ items.count - 1
    withBullets(style.start == nil) { builder, depth in
      var isFirst = true
      for (index, item) in items.enumerated() {
        if !isFirst { builder.separate(style.isTight ? 0 : 1) }
        isFirst = false
        let mark = ItemMark(
          number: style.start.map { $0 &+ index }, delimiter: style.marker,
          digits: String(last).utf8.count, depth: max(0, depth),
          isDone: builder.document.taskState(of: item).map { $0 == .done })
        builder.inside(.item(mark), item) {
          $0.addBlocks(
            $0.document.children(of: item), isTight: style.isTight, isFirst: true)
        }
      }
    }
  }

  private mutating func addCode(_ block: Int) {
    let lines = document.lines(of: block)
    let size = Unit.codeLines
    guard lines.count > size else { return add(.code, block, part: 0..<lines.count) }
    codes[block] = CodeShape(of: block, lines: lines, in: document)
    for start in stride(from: 0, to: lines.count, by: size) {
      let end = min(start + size, lines.count)
      let first = start == 0 ? Int(document.nodes[block].start) : lines[start].lowerBound
      add(.code, block, first..<max(first, lines[end - 1].upperBound), part: start..<end)
    }
  }

  private mutating func addTable(_ block: Int) {
    let rows = Array(document.children(of: block))
    let size = Unit.tableRows
    guard rows.count > size + 1 else {
      return add(.table, block, part: (rows.first ?? 0)..<Int(document.nodes[block].subtreeEnd))
    }
    longTables.append(block)
    for start in stride(from: 0, to: rows.count, by: size) {
      let end = min(start + size, rows.count)
      let stop = end < rows.count ? rows[end] : Int(document.nodes[block].subtreeEnd)
      let first = Int(document.nodes[rows[start]].start)
      let last = Int(document.nodes[rows[end - 1]].end)
      add(.table, block, first..<max(first, last), part: rows[start]..<stop)
    }
  }

  private mutating func addMath(_ block: Int) {
    addLiteral(.math, block, LiteralShape(math: document.literalText(of: block)))
  }

  /// Adds a block that is read from its literal text, in parts if it is long; what `goesOn` is of
  /// other blocks too.
  mutating func addLiteral(
    _ kind: Unit.Kind, _ block: Int, _ shape: LiteralShape, goesOn: Bool = false
  ) {
    guard shape.ends.count > 1 || goesOn else { return add(kind, block) }
    literals[block] = shape
    var start = 0
    for end in shape.ends {
      add(kind, block, shape.text.source(of: start..<end), part: start..<end)
      start = end
    }
  }
}

extension Unit {
  /// The most lines of code in a unit.
  static let codeLines = 200
  /// The most rows of a table in a unit.
  static let tableRows = 100
}
