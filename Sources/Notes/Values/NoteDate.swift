/// A day, or an instant, as a note writes it.
package struct NoteDate: Sendable, Hashable, Comparable, BitwiseCopyable {
  /// Since 1970; 00:00 UTC of the day where no time is given.
  package var seconds: Int
  /// Whether a time of day is given.
  package var hasTime: Bool
  /// Minutes east of UTC, as written; 0 where no time is given.
  package var offset: Int

  /// An instant; a day where `hasTime` is false.
  package init(seconds: Int, hasTime: Bool = false, offset: Int = 0) {
    self.seconds = seconds
    self.hasTime = hasTime
    self.offset = offset
  }

  /// Earlier days first; of one instant the bare day first.
  package static func < (left: NoteDate, right: NoteDate) -> Bool {
    (left.seconds, left.hasTime ? 1 : 0, left.offset)
      < (right.seconds, right.hasTime ? 1 : 0, right.offset)
  }
}

extension NoteDate: CustomStringConvertible {
  /// Days since 1970 of the day that it names, in its own offset.
  package var day: Int { (seconds + offset * 60).flooredDivision(by: 86_400) }

  /// The year of that day.
  package var year: Int { CivilDay.date(ofDay: day).year }

  /// `2026-04-27`, in its own offset.
  package var dayText: String {
    let (year, month, day) = CivilDay.date(ofDay: day)
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// ISO 8601: `2026-04-27`, `2026-04-27T10:00:00Z`, `2026-04-27T10:00:00+02:00`.
  package var description: String {
    guard hasTime else { return dayText }
    let second = seconds + offset * 60 - day * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
    var text = dayText + "T" + clock.joined(separator: ":")
    if offset == 0 {
      text += "Z"
    } else {
      let minutes = abs(offset)
      text += (offset < 0 ? "-" : "+") + padded(minutes / 60, to: 2) + ":"
      text += padded(minutes % 60, to: 2)
    }
    return text
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
