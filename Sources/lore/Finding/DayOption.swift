import Notes

/// A day as an option gives it.
enum DayOption {
  /// Which day of a month or year that is given without one.
  enum Edge { case first, last }

  /// Days since 1970 of a date, or of the day so many days ago: `30d`.
  ///
  /// `2026-04` and `2026` are the first or the last day of theirs.
  static func day(_ text: String, name: String, _ edge: Edge) throws -> Int {
    if text.hasSuffix("d"), let days = Int(text.dropLast()), days >= 0 {
      return Clock.now / 86_400 - days
    }
    if let date = NoteDate(parsing: text) { return date.day }
    if let date = NoteDate(parsing: "\(text)-01") {
      guard edge == .last else { return date.day }
      // The longest month that the calendar takes is the right one.
      return [31, 30, 29, 28].lazy.compactMap { NoteDate(parsing: "\(text)-\($0)") }.first?.day
        ?? date.day
    }
    if let date = NoteDate(parsing: "\(text)\(edge == .first ? "-01-01" : "-12-31")") {
      return date.day
    }
    throw Failure.usage("\(name) takes a date such as 2026-04-27 or 30d, not '\(text)'")
  }
}
