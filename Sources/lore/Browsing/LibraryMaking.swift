import Browser
import Notes
import WikiIndex

extension LibraryFacts {
  /// Adds the facts of a note; notes come in ascending order of their numbers.
  mutating func add(_ facts: ListedFacts, of note: Int) {
    for (ordinal, table) in facts.tables.enumerated() {
      add(
        Library.TableEntry(
          note: note, ordinal: ordinal, caption: table.caption, columns: table.columns,
          rowCount: table.rowCount, line: table.line))
    }
    for incident in facts.incidents { add(Library.IncidentEntry(note: note, incident: incident)) }
    for tag in facts.tags { add(tag: tag, of: note) }
    for task in facts.tasks where !task.isDone {
      add(Library.TaskEntry(note: note, text: task.text, line: task.line))
    }
  }
}

extension Library {
  /// The library of notes that were read, with the facts of each.
  init(_ graph: LinkGraph, _ facts: [ListedFacts]) {
    var known = LibraryFacts()
    let numbered = facts.compactMap { facts in graph.note(withID: facts.id).map { ($0, facts) } }
    for (note, facts) in numbered.sorted(by: { $0.0 < $1.0 }) { known.add(facts, of: note) }
    self.init(graph: graph, facts: known)
  }

  /// The library as an index knows it: as it was kept where nothing changed since, else made and
  /// kept.
  init(_ wiki: LoadedWiki, _ index: NoteIndex) throws(IndexError) {
    let file = index.libraryFile(of: wiki, form: Library.form)
    if let library = file?.read({ Library(wiki.graph, reading: &$0) }) {
      self = library
      return
    }
    var facts = LibraryFacts()
    try index.forEachFacts { fact in
      if let note = wiki.graph.note(withID: fact.id) { facts.add(fact, of: note) }
    }
    let library = Library(graph: wiki.graph, facts: facts)
    // Read from the file it takes less memory.
    let kept = file.flatMap { file in
      file.write { library.write(to: $0) }.flatMap { draft in
        file.read(draft) { Library(wiki.graph, reading: &$0) }
      }
    }
    self = kept ?? library
  }
}
