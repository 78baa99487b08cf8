/// Where the date of an incident was found.
package enum IncidentDating: String, Sendable {
  case heading, section, note
}

/// Something that went wrong, as a note tells it.
package struct Incident: Sendable, Hashable {
  /// How it is called.
  package var title: String
  /// Nil where the section has no date and the note does not say when it was created.
  package var date: NoteDate?
  /// Where the date was found; nil where there is none.
  package var datedBy: IncidentDating?
  /// What broke.
  package var system: String?
  /// What was seen.
  package var symptom: String?
  /// Why it broke.
  package var cause: String?
  /// What it did to others.
  package var impact: String?
  /// What ended it.
  package var fix: String?
  /// Identifiers named in code, in order, each once.
  package var touches: [String]
  /// Text of the heading that it stands under; nil before the first.
  package var section: String?
  /// How it is named from elsewhere.
  package var address: Address
  /// Where it stands.
  package var place: Place

  /// Made of its parts.
  package init(
    title: String, date: NoteDate?, datedBy: IncidentDating?, system: String?, symptom: String?,
    cause: String?, impact: String?, fix: String?, touches: [String], section: String?,
    address: Address, place: Place
  ) {
    self.title = title
    self.date = date
    self.datedBy = datedBy
    self.system = system
    self.symptom = symptom
    self.cause = cause
    self.impact = impact
    self.fix = fix
    self.touches = touches
    self.section = section
    self.address = address
    self.place = place
  }
}
