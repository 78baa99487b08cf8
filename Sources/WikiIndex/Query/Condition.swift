package import Notes

/// One condition on a note.
package indirect enum Condition: Sendable, Equatable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case text(TextTerm)
  /// Words that stand together in one section.
  case section(TextTerm)
  case pattern(BoundedPattern)
  case tag(String)
  case path(String)
  case type(String)
  case status(String)
  case trust(Trust)
  /// Links to, or is linked from, the note or ghost of this name.
  case linksTo(String)
  case linkedFrom(String)
  case property(key: String, Comparison?)
  case day(DayField, Comparison)
  case words(Comparison)
  case mark(Mark)
  case has(Part)
}

/// A date of a note.
package enum DayField: String, Sendable {
  case created, updated
}

/// A state of a note.
package enum Mark: String, Sendable, CaseIterable {
  case orphan, deadend, stale, ghosted, ambiguous, undated, draft, deprecated
}

/// Something that a note may hold.
package enum Part: String, Sendable, CaseIterable {
  case table, incident, code, task, problem
}
