import Foundation
import GRDB
import Notes

/// A note that meets a query, before its passage is looked for.
struct Candidate {
  var row: Int64
  var path: String
  var id: String
  var title: String
  /// Normalized title.
  var name: String
  var status: String?
  var inbound: Int
  var created: Int?
  var updated: Int?
  var score: Double
  /// Terms that it has, where that is known.
  var tokens: [String] = []
  /// Whether it need not have all of the words.
  var isNear = false

  static let columns =
    "n.rowid, n.path, n.id, n.title, n.name, n.status, n.inbound, n.created, n.updated"

  init(_ row: Row) {
    self.row = row[0]
    path = row[1]
    id = row[2]
    title = row[3]
    name = row[4]
    status = row[5]
    inbound = row[6]
    created = row[7]
    updated = row[8]
    score = row[9]
  }

  /// What the place among other notes adds to the score.
  var lifted: Double { score * (1 + 0.05 * log(1 + Double(inbound))) }

  var isDeprecated: Bool { status == "deprecated" }
}

extension [Candidate] {
  /// In the order in which they are shown; `exact` is the normalized text of the query.
  func ordered(by order: SearchOptions.Order, exact: String) -> [Candidate] {
    func key(_ one: Candidate) -> (Int, Double) {
      let isExact = !exact.isEmpty && one.name == exact
      return (one.isDeprecated ? 2 : isExact ? 0 : 1, -one.lifted)
    }
    func precedes(_ one: Candidate, _ two: Candidate) -> Bool {
      switch order {
      case .score:
        let (first, second) = (key(one), key(two))
        if first != second { return first < second }
      case .updated:
        if one.updated != two.updated { return one.updated ?? .min > two.updated ?? .min }
      case .created:
        if one.created != two.created { return one.created ?? .min > two.created ?? .min }
      case .title:
        let (first, second) = (fold(one.title), fold(two.title))
        if first != second { return first < second }
      }
      return one.path.precedes(two.path)
    }
    return sorted(by: precedes)
  }
}
