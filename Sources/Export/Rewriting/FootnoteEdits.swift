import Markup
import Notes
import WikiIndex

/// Footnotes keep their labels unless another note in the file has them.
extension NoteRenderer {
  /// Takes the labels of all of a note's footnotes.
  mutating func claimLabels(_ passage: inout Passage) {
    let document = passage.read.document
    for node in document.nodes.indices where document.nodes[node].kind == .footnoteDefinition {
      let label = document.label(of: node)
      if passage.labels[fold(label)] == nil { passage.labels[fold(label)] = names.claim(label) }
    }
  }

  /// Renames a reference; one in inlined text brings its footnote along.
  mutating func editReference(_ node: Int, _ passage: inout Passage) {
    let document = passage.read.document
    let label = document.label(of: node)
    let isNew = passage.labels[fold(label)] == nil
    let name = passage.labels[fold(label)] ?? names.claim(label)
    passage.labels[fold(label)] = name
    if name != label { passage.edits.replace(document.nodes[node].content, name) }
    guard isNew, passage.isInlined else { return }
    let definition = document.footnoteDefinition(of: node)
    if document.nodes[definition].kind == .footnoteDefinition { passage.brought.append(definition) }
  }

  /// Makes the footnotes that an inlined part brings along, and those that they refer to.
  mutating func bringFootnotes(of passage: inout Passage) throws(ExportFailure) {
    let document = passage.read.document
    var next = 0
    while next < passage.brought.count {
      let definition = passage.brought[next]
      next += 1
      let range = document.nodes[definition].range
      var part = Passage(passage.source, range, isInlined: true)
      part.definition = definition
      swap(&part.labels, &passage.labels)
      swap(&part.brought, &passage.brought)
      try edit(&part)
      swap(&part.labels, &passage.labels)
      swap(&part.brought, &passage.brought)
      let bytes = InlinedLines.trimmed(part.edits.applied(to: document.source, in: range))
      footnotes.append(InlinedLines.dedented(bytes, by: document.column(of: range.lowerBound)))
    }
  }

  /// Renames a definition, or takes it out of inlined text; true in that case.
  func editDefinition(_ node: Int, _ passage: inout Passage) -> Bool {
    let document = passage.read.document
    let range = document.nodes[node].range
    if passage.isInlined, passage.definition != node {
      passage.edits.remove(range)
      return true
    }
    let label = document.label(of: node)
    if let name = passage.labels[fold(label)], name != label {
      let start = range.lowerBound + 2
      passage.edits.replace(start..<start + label.utf8.count, name)
    }
    return false
  }
}
