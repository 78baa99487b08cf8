/// How far work on the whole wiki has come.
package struct Progress: Hashable, Sendable {
  /// What is done.
  package enum Work: String, Sendable {
    case reading, indexing
  }

  /// What is done.
  package var work: Work
  /// Notes that are dealt with.
  package var done: Int
  /// Notes in all.
  package var total: Int
  /// Notes a second so far; nil where it is too early to tell.
  package var rate: Int?

  /// Progress of its parts.
  package init(_ work: Work, done: Int, of total: Int, rate: Int? = nil) {
    self.work = work
    self.done = done
    self.total = total
    self.rate = rate
  }

  /// `indexing 1,204 of 10,000 notes · 9,800 a second`.
  var text: String {
    let rate = rate.map { " · \($0.grouped) a second" } ?? ""
    return "\(work.rawValue) \(done.grouped) of \(total.counted("note"))\(rate)"
  }

  /// `indexing 12 %`.
  var short: String { "\(work.rawValue) \(total > 0 ? done * 100 / total : 0) %" }
}
