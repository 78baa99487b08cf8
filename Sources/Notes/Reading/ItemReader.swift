import Markup

/// Collects tasks, key points, tags, block ids and unclosed fences.
struct ItemReader {
  let document: Document
  let lines: LineMap
  let outline: Outline

  struct Result {
    var tasks: [TaskItem] = []
    var keyPoints: [KeyPoint] = []
    var tags: [String] = []
    var blockIDs: [BlockID] = []
    /// The opening lines of the fences.
    var unclosedFences: [Range<Int>] = []
  }

  func read() -> Result {
    var result = Result()
    result.blockIDs = blockIDs()
    for node in document.nodes.indices {
      switch document.nodes[node].kind {
      case .listItem: readItem(node, into: &result)
      case .tag: result.tags.append(document.name(of: node))
      case .codeBlock:
        let code = document.codeBlock(of: node)
        if code.isFenced, !code.isClosed {
          let start = document.nodes[node].range.lowerBound
          result.unclosedFences.append(start..<max(start, code.info.upperBound))
        }
      default: break
      }
    }
    return result
  }

  func blockIDs() -> [BlockID] {
    var siblings: Siblings?
    return document.nodes.indices.filter { document.nodes[$0].kind == .blockID }.map { node in
      let known = siblings ?? Siblings(document)
      siblings = known
      let block = block(namedBy: node, known)
      return BlockID(id: document.name(of: node), place: lines.place(document.nodes[block].range))
    }
  }

  private func readItem(_ node: Int, into result: inout Result) {
    let state = document.taskState(of: node)
    let range = document.nodes[node].range
    let section = outline.section(at: range.lowerBound)
    let isTopItem =
      document.nodes[Int(document.nodes[node].parent)].parent == 0
    let isKeyPoint =
      isTopItem && outline.nearest(.keyPoints, around: section) != nil
    guard state != nil || isKeyPoint else { return }
    let text = lead(of: node)
    if let state {
      result.tasks.append(
        TaskItem(
          text: text, isDone: state == .done, section: outline.text(of: section),
          place: lines.place(range), address: outline.address(of: section)))
    }
    if isKeyPoint { result.keyPoints.append(KeyPoint(text: text, place: lines.place(range))) }
  }

  /// The text of an item's paragraphs, lists in it aside.
  private func lead(of item: Int) -> String {
    document.children(of: item).lazy
      .filter { document.nodes[$0].kind == .paragraph }
      .map { Prose(document, $0).text }.joined(separator: " ")
  }

  /// The block that a `^id` ends, or that stands before one alone in its paragraph.
  private func block(namedBy node: Int, _ siblings: Siblings) -> Int {
    let parent = Int(document.nodes[node].parent)
    guard document.nodes[parent].kind == .paragraph else { return parent }
    let isAlone = parent + 1 == node && Int(document.nodes[parent].subtreeEnd) == node + 1
    if isAlone { return siblings.previous(of: parent) ?? parent }
    let outer = Int(document.nodes[parent].parent)
    return document.nodes[outer].kind == .listItem ? outer : parent
  }
}
