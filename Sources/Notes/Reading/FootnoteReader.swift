import Markup

/// Collects footnotes and what is wrong with them.
struct FootnoteReader {
  private(set) var footnotes: [Footnote] = []
  /// What footnotes say that are written in the text, in order; no label names these.
  private(set) var inText: [Range<Int>] = []
  private(set) var problems: [(rule: Rule, range: Range<Int>, message: String)] = []

  init() {}

  init(_ document: Document, _ lines: Lines) {
    var numbers: [String: Int] = [:]
    for node in document.nodes.indices where document.nodes[node].kind == .footnoteDefinition {
      let label = document.label(of: node)
      numbers[fold(label)] = numbers[fold(label)] ?? footnotes.count
      let text = document.children(of: node).lazy
        .filter { document.nodes[$0].kind == .paragraph }
        .map { Prose(document, $0).text }.joined(separator: " ")
      footnotes.append(
        Footnote(
          label: label, text: text, references: [], place: lines.place(document.nodes[node].range)))
    }
    for node in document.nodes.indices {
      let kind = document.nodes[node].kind
      if kind == .inlineFootnote { inText.append(document.nodes[node].content) }
      guard kind == .footnoteReference, let number = numbers[fold(document.label(of: node))] else {
        continue
      }
      footnotes[number].references.append(lines.line(at: document.nodes[node].range.lowerBound))
    }
    for footnote in footnotes where footnote.references.isEmpty {
      problems.append(
        (
          .footnoteUnused, footnote.place.range.prefixRange(footnote.label.utf8.count + 3),
          "nothing refers to footnote \(footnote.label)"
        ))
    }
    findMissing(document, known: numbers)
  }

  /// References without a definition are text: `[^name]` where no link, code or comment is.
  private mutating func findMissing(_ document: Document, known: [String: Int]) {
    for node in document.nodes.indices where document.nodes[node].kind == .text {
      let range = document.nodes[node].range
      var position = range.lowerBound
      while position + 1 < range.upperBound {
        guard document.source[position] == 0x5B, document.source[position + 1] == 0x5E else {
          position += 1
          continue
        }
        var end = position + 2
        while end < document.source.count, isLabel(document.source[end]), end - position < 200 {
          end += 1
        }
        if end < document.source.count, document.source[end] == 0x5D, end > position + 2 {
          let label = document.string(position + 2..<end)
          if known[fold(label)] == nil {
            problems.append(
              (.footnoteMissing, position..<end + 1, "footnote \(label) is not defined"))
          }
        }
        position = end
      }
    }
  }

  private func isLabel(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x5B && byte != 0x5D && byte != 0x60
  }
}

extension Range<Int> {
  /// The first `count` elements, or all.
  fileprivate func prefixRange(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
