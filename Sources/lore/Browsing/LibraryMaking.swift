import Browser
import Notes
import WikiIndex

extension Library {
  /// The library of a graph and of the facts of its notes.
  init(_ graph: LinkGraph, _ facts: [ListedFacts], isComplete: Bool = true) {
    var tables: [TableEntry] = []
    var incidents: [IncidentEntry] = []
    var tags: [String: [Int]] = [:]
    var tasks: [TaskEntry] = []
    incidents.reserveCapacity(facts.reduce(0) { $0 + $1.incidents.count })
    tables.reserveCapacity(facts.reduce(0) { $0 + $1.tables.count })
    let numbered = facts.compactMap { facts in graph.note(withID: facts.id).map { ($0, facts) } }
      .sorted { $0.0 < $1.0 }
    for (note, facts) in numbered {
      for (ordinal, table) in facts.tables.enumerated() {
        tables.append(
          TableEntry(
            note: note, ordinal: ordinal, caption: table.caption, columns: table.columns,
            rowCount: table.rowCount, line: table.line))
      }
      incidents += facts.incidents.map { IncidentEntry(note: note, incident: $0) }
      for tag in facts.tags { tags[tag, default: []].append(note) }
      for task in facts.tasks where !task.isDone {
        tasks.append(TaskEntry(note: note, text: task.text, line: task.line))
      }
    }
    self.init(
      graph: graph, tables: tables, incidents: incidents, tags: tags, tasks: tasks,
      isComplete: isComplete)
  }
}
