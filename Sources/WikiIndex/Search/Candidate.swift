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
  /// What decides about the place of a candidate; what is less comes first.
  private struct Key {
    var group = 0
    var number = 0.0
    var text = ""
  }

  /// In the order in which they are shown; `exact` is the normalized text of the query.
  func ordered(by order: SearchOptions.Order, exact: String) -> [Candidate] {
    let keys = map { key(of: $0, order, exact) }
    let places = indices.sorted { first, second in
      let (one, two) = (keys[first], keys[second])
      if one.group != two.group { return one.group < two.group }
      if one.number != two.number { return one.number < two.number }
      if one.text != two.text { return one.text < two.text }
      return self[first].path.precedes(self[second].path)
    }
    return places.map { self[$0] }
  }

  private func key(of one: Candidate, _ order: SearchOptions.Order, _ exact: String) -> Key {
    switch order {
    case .score:
      let isExact = !exact.isEmpty && one.name == exact
      return Key(group: one.isDeprecated ? 2 : isExact ? 0 : 1, number: -one.lifted)
    case .updated: return Key(number: one.updated.map { -Double($0) } ?? .infinity)
    case .created: return Key(number: one.created.map { -Double($0) } ?? .infinity)
    case .title: return Key(text: fold(one.title))
    }
  }
}
