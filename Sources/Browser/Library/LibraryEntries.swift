import Layout
package import Notes

extension Library {
  /// A table, without its rows.
  package struct TableEntry: Hashable, Sendable {
    /// The note's number in the graph.
    package var note: Int
    /// The place among the note's tables.
    package var ordinal: Int
    /// The caption, else the section, else empty.
    package var caption: String
    /// Names of the columns.
    package var columns: [String]
    /// How many rows there are below the head.
    package var rowCount: Int
    /// Line of the note.
    package var line: Int

    /// An entry for a table of a note.
    package init(note: Int, ordinal: Int, table: Table) {
      self.init(
        note: note, ordinal: ordinal, caption: table.caption ?? table.section ?? "",
        columns: table.columns, rowCount: table.rows.count, line: table.place.line)
    }

    /// An entry of its parts.
    package init(
      note: Int, ordinal: Int, caption: String, columns: [String], rowCount: Int, line: Int
    ) {
      self.note = note
      self.ordinal = ordinal
      self.caption = caption
      self.columns = columns
      self.rowCount = rowCount
      self.line = line
    }

    /// What it is called as one reads it: the caption, else the columns.
    var title: String {
      caption.isEmpty
        ? columns.map(ReadableText.ofProse).joined(separator: " · ") : ReadableText.ofProse(caption)
    }
  }

  /// An incident and the note that tells it.
  package struct IncidentEntry: Hashable, Sendable {
    /// The note's number in the graph.
    package var note: Int
    /// What happened.
    package var incident: Incident

    /// An entry for an incident of a note.
    package init(note: Int, incident: Incident) {
      self.note = note
      self.incident = incident
    }

    /// What it is called as one reads it: the system, else the title.
    var title: String { ReadableText.ofProse(incident.system ?? incident.title) }
  }

  /// A task that is open.
  package struct TaskEntry: Hashable, Sendable {
    /// The note's number in the graph.
    package var note: Int
    /// Without markup.
    package var text: String
    /// Line of the note.
    package var line: Int

    /// An entry of its parts.
    package init(note: Int, text: String, line: Int) {
      self.note = note
      self.text = text
      self.line = line
    }
  }
}
