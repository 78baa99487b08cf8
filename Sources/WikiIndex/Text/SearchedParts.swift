import Markup
import Notes

/// The texts of a note that a search looks into, one after another.
struct SearchedParts {
  private let emit: (UnsafeBufferPointer<UInt8>, TextColumn) -> Void

  /// Properties whose words stand in columns of their own, or are no words.
  private static let named: Set<String> = [
    "title", "alias", "aliases", "tag", "tags", "description", "sources", "created", "updated",
    "date", "modified", "generated", "verified", "stale_after",
  ]

  /// Calls `emit` with each text, which is gone after the call, and the column that it belongs to.
  static func forEach(
    of read: ReadNote, _ emit: (UnsafeBufferPointer<UInt8>, TextColumn) -> Void
  ) {
    withoutActuallyEscaping(emit) { SearchedParts(emit: $0).read(read) }
  }

  private func read(_ read: ReadNote) {
    let note = read.note
    add(note.title, .title)
    for alias in note.aliases { add(alias, .alias) }
    for tag in note.tags { add(tag, .tag) }
    add(note.path, .path)
    if let description = note.description { add(description, .body) }
    for block in PlainBlock.all(read.document, read.htmlTables) {
      block.text.withUnsafeBufferPointer { text in
        emit(text, block.column)
        for range in block.code where block.column != .code {
          emit(UnsafeBufferPointer(rebasing: text[range]), .code)
        }
      }
    }
    for property in note.properties where !Self.named.contains(fold(property.key)) {
      add(property.value, .body)
    }
    for incident in note.incidents {
      let parts = [
        incident.title, incident.system, incident.symptom, incident.cause, incident.impact,
        incident.fix,
      ]
      for part in parts.compactMap(\.self) { add(part, .incident) }
      for name in incident.touches { add(name, .incident) }
    }
    for link in note.links {
      if let reason = link.reason { add(reason, .reason) }
    }
    for source in note.sources {
      for part in [source.target, source.title, source.author].compactMap(\.self) {
        add(part, .source)
      }
    }
  }

  private func add(_ value: PropertyValue, _ column: TextColumn) {
    switch value {
    case .text(let text): add(text, column)
    case .list(let items): for item in items { add(item.value, column) }
    case .map(let members): for member in members { add(member.value, column) }
    default: break
    }
  }

  private func add(_ text: String, _ column: TextColumn) {
    var text = text
    text.withUTF8 { emit($0, column) }
  }
}
