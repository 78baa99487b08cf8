/// What part a note plays in its wiki.
package enum NoteKind: String, Sendable, CaseIterable, BitwiseCopyable {
  case concept, daily, index, log, incident, source, note
}

/// Where a note's title was found.
package enum TitleOrigin: String, Sendable, BitwiseCopyable {
  case property, heading
  case fileName = "file-name"
}
