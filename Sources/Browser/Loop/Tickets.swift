/// Numbers that tell a late answer from the one that is waited for.
struct Tickets: Equatable, Sendable {
  private var last = 0
  /// The tickets that are waited for, by what they are for.
  private var open: [Errand: Int] = [:]

  /// A new ticket; older ones for the same errand become void.
  mutating func draw(for errand: Errand) -> Int {
    last += 1
    open[errand] = last
    return last
  }

  /// Whether an answer is the one waited for; it then is waited for no more.
  mutating func redeem(_ ticket: Int, for errand: Errand) -> Bool {
    guard open[errand] == ticket else { return false }
    open[errand] = nil
    return true
  }

  /// Whether anything is waited for.
  func isWaiting(for errand: Errand) -> Bool { open[errand] != nil }

  /// Whether an answer is still waited for.
  func isOpen(_ ticket: Int, for errand: Errand) -> Bool { open[errand] == ticket }

  /// Stops waiting.
  mutating func void(_ errand: Errand) { open[errand] = nil }
}
