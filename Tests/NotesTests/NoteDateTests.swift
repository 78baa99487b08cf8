import Notes
import Testing

@Suite struct NoteDateTests {
  @Test(arguments: [
    ("2026-04-27", "2026-04-27"), ("2026/04/27", "2026-04-27"), ("27 April 2026", "2026-04-27"),
    ("7 april 2026", "2026-04-07"), ("2026-04-27T10:00:00Z", "2026-04-27T10:00:00Z"),
    ("2026-04-27T10:00:00+02:00", "2026-04-27T10:00:00+02:00"),
    ("2026-04-27 10:00", "2026-04-27T10:00:00Z"),
    ("2026-04-27 10:00:30 -0530", "2026-04-27T10:00:30-05:30"),
    ("2026-04-27T10:00:00.123Z", "2026-04-27T10:00:00Z"), ("2024-02-29", "2024-02-29"),
    ("0001-01-01", "0001-01-01"), ("27 Apr 2026", "2026-04-27"),
  ])
  func reads(text: String, written: String) {
    #expect(NoteDate(parsing: text)?.description == written)
  }

  @Test(arguments: [
    "", "2026", "2026-04", "2026-13-01", "2026-02-29", "2026-04-31", "27 Foo 2026", "yesterday",
    "2026-04-27x", "2026-04-27T25:00", "2026-04/27", "99999-01-01", "2026-04-27 10", "１２",
  ])
  func refuses(text: String) {
    #expect(NoteDate(parsing: text) == nil)
  }

  @Test func instants() throws {
    let bare = try #require(NoteDate(parsing: "1970-01-02"))
    #expect(bare.seconds == 86_400)
    #expect(!bare.hasTime)
    let east = try #require(NoteDate(parsing: "1970-01-01T02:00:00+02:00"))
    #expect(east.seconds == 0)
    #expect(east.dayText == "1970-01-01")
  }

  @Test(arguments: [
    ("Real Incident (2026-04-27)", "2026-04-27"), ("on 27 April 2026, at noon", "2026-04-27"),
    ("12 and 2026/04/27.", "2026-04-27"), ("id 12026-04-27 then 2026-04-28", "2026-04-28"),
    ("2026-04-27T10:00:00Z", "2026-04-27"),
  ])
  func findsInText(text: String, day: String) {
    #expect(NoteDate.first(in: text)?.description == day)
  }

  @Test func everyDayIsItself() {
    for day in -40_000...40_000 {
      let text = NoteDate(seconds: day * 86_400).dayText
      #expect(NoteDate(parsing: text)?.day == day)
    }
  }
}
