import Notes
import TestSupport
import Testing

@testable import Browser

/// The few newest incidents are the head of all of them in order.
struct NewestIncidentTests {
  private func entry(_ note: Int, _ title: String, day: Int?) -> Library.IncidentEntry {
    Library.IncidentEntry(
      note: note,
      incident: Incident(
        title: title, date: day.map { NoteDate(seconds: $0 * 86_400) }, datedBy: nil, system: nil,
        symptom: nil, cause: nil, impact: nil, fix: nil, touches: [], section: nil,
        address: Address(id: "n\(note)"), place: Place(line: 1, range: 0..<1)))
  }

  @Test(arguments: 0..<40) func theyAreTheHeadOfTheOrder(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let entries = (0..<Int.random(in: 0..<30, using: &random)).map { note in
      entry(
        note, ["a", "b", "c"].randomElement(using: &random) ?? "",
        day: Bool.random(using: &random) ? Int.random(in: 0..<5, using: &random) : nil)
    }
    for count in [1, 3, 8, 40] {
      var newest: [Library.IncidentEntry] = []
      for entry in entries { IncidentOrder.insert(entry, into: &newest, atMost: count) }
      #expect(newest == Array(entries.sorted(by: IncidentOrder.isBefore).prefix(count)))
    }
  }
}
