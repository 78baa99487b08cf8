import Markup

/// What the paragraphs and items of an incident say.
struct IncidentStory {
  private(set) var fields: [IncidentLabel: String] = [:]
  private(set) var system: String?
  /// The first paragraph less the system; nil where all is labelled.
  private(set) var opening: String?
  private(set) var firstDate: NoteDate?
  private(set) var touches: [String] = []

  /// Whether a paragraph or item begins with a label that tells of an incident.
  private(set) var hasLabel = false

  /// Reads `nodes` of a document without those in `left`, which are ascending.
  init(_ document: Document, _ nodes: Range<Int>, without left: [Range<Int>] = []) {
    var leftOut = left[...]
    var node = nodes.lowerBound
    var isOpeningItem = false
    /// The label of a paragraph with nothing after it: the items that follow belong to it.
    var waiting: IncidentLabel?
    /// The label that is the heading above: what follows belongs to it up to the next heading.
    var headed: IncidentLabel?
    while node < nodes.upperBound {
      while let range = leftOut.first, range.upperBound <= node { leftOut.removeFirst() }
      if let range = leftOut.first, range.contains(node) {
        node = range.upperBound
        continue
      }
      let kind = document.nodes[node].kind
      if kind == .code { addTouch(document.literal(of: node)) }
      if kind == .heading {
        headed = IncidentLabel(heading: Prose(document, node).text)
        waiting = headed.flatMap { fields[$0] == nil ? $0 : nil }
      }
      guard kind == .paragraph else {
        node += 1
        continue
      }
      let prose = Prose(document, node)
      if firstDate == nil { firstDate = NoteDate.first(in: prose.text) }
      let isItem = document.nodes[Int(document.nodes[node].parent)].kind == .listItem
      let (labels, unlabelled) = read(prose)
      if let label = waiting, labels.isEmpty, isItem || (headed == label && fields[label] == nil) {
        let separator = fields[label].map { $0.utf8.last == 0x3A ? " " : "; " } ?? ""
        fields[label, default: ""] += separator + prose.text
      } else {
        waiting = nil
        if headed == nil, unlabelled > 0, opening == nil || (isOpeningItem && !isItem) {
          readOpening(prose, upTo: unlabelled, document, node)
          isOpeningItem = isItem
        }
        if unlabelled == 0, labels.contains(where: \.makesIncident) { hasLabel = true }
        if let last = labels.last, fields[last] == nil { waiting = last }
      }
      node += 1
    }
  }

  /// Takes the labelled lines of a paragraph, each up to the next; answers where the first begins.
  private mutating func read(_ prose: Prose) -> (labels: [IncidentLabel], unlabelled: Int) {
    var labels: [IncidentLabel] = []
    var current: (label: IncidentLabel, start: Int)?
    var unlabelled = prose.bytes.count
    var lineStart = 0
    while lineStart < prose.bytes.count {
      let end = prose.bytes[lineStart...].firstIndex(of: 0x0A) ?? prose.bytes.count
      if let found = IncidentLabel.prefix(of: prose.bytes[lineStart..<end]) {
        if let current { keep(current.label, prose.text(in: current.start..<lineStart)) }
        if labels.isEmpty { unlabelled = lineStart }
        current = (found.label, found.end)
        labels.append(found.label)
      }
      lineStart = end + 1
    }
    if let current { keep(current.label, prose.text(in: current.start..<prose.bytes.count)) }
    return (labels, unlabelled)
  }

  private mutating func keep(_ label: IncidentLabel, _ text: String) {
    if !text.isEmpty, fields[label] == nil { fields[label] = text }
  }

  /// `**System** (remark): what happened`.
  private mutating func readOpening(
    _ prose: Prose, upTo end: Int, _ document: Document, _ node: Int
  ) {
    opening = prose.text(in: 0..<end)
    system = nil
    guard let colon = firstColon(prose), colon < end else { return }
    var head = prose.text(in: 0..<colon)
    if let open = head.firstIndex(of: "("), head.hasSuffix(")") {
      head = String(head[..<open]).trimmed
    }
    let isBold = node + 1 < document.nodes.count && document.nodes[node + 1].kind == .strong
    if isBold {
      var bold = Prose(document, document.descendants(of: node + 1)).text
      if bold.hasSuffix(":") { bold = String(bold.dropLast()).trimmed }
      guard head.hasPrefix(bold) else { return }
      head = bold
    } else if head.split(separator: " ").count > 5 || head.contains(". ") {
      return
    }
    guard !head.isEmpty else { return }
    system = head
    let rest = prose.text(in: colon + 1..<end)
    opening = rest.isEmpty ? nil : rest
  }

  /// The first colon that ends a word, outside of code.
  private func firstColon(_ prose: Prose) -> Int? {
    let bytes = prose.bytes
    return bytes.indices.prefix(160).first { position in
      bytes[position] == 0x3A
        && (position + 1 == bytes.count || bytes[position + 1].isBlank
          || bytes[position + 1] == 0x0A)
        && !prose.literals.contains { $0.range.contains(position) }
    }
  }

  /// The identifier that code begins with: `asyncio.wait_for` of `asyncio.wait_for(coro)`.
  private mutating func addTouch(_ code: String) {
    let bytes = Array(code.utf8)
    var end = 0
    while end < bytes.count, isIdentifier(bytes[end]) { end += 1 }
    while end > 0, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x3A || bytes[end - 1] == 0x2D {
      end -= 1
    }
    guard bytes[..<end].contains(where: { $0.isLetter || $0 >= 0x80 }) else { return }
    let name = String(decoding: bytes[..<end], as: UTF8.self)
    if touches.count < 64, !touches.contains(name) { touches.append(name) }
  }

  private func isIdentifier(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80
      || [0x5F, 0x2E, 0x2D, 0x2F, 0x3A, 0x24, 0x40].contains(byte)
  }
}
