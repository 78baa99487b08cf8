import Notes

/// Days that a text names.
enum DayRange {
  /// `2026`, `2026-04`, `2026-04-27`, or `30d` for the day 30 days ago; nil for anything else.
  static func read(_ text: String, today: Int) -> ClosedRange<Int>? {
    if text.hasSuffix("d"), let days = Int(text.dropLast()), (0...1_000_000).contains(days) {
      return today - days...today - days
    }
    if let day = NoteDate(parsing: text)?.day { return day...day }
    guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2D }) else { return nil }
    if text.count == 7, let first = NoteDate(parsing: "\(text)-01")?.day {
      let last = (28...31).compactMap { NoteDate(parsing: "\(text)-\($0)")?.day }.max()
      return first...(last ?? first)
    }
    if text.count == 4, let first = NoteDate(parsing: "\(text)-01-01")?.day,
      let last = NoteDate(parsing: "\(text)-12-31")?.day
    {
      return first...last
    }
    return nil
  }
}
