/// A query that is still typed, read as far as it can be.
struct TypedQuery {
  /// Nil where nothing is asked for yet.
  private(set) var condition: Condition?
  /// Why the text cannot be read as it stands; nil where it can.
  private(set) var problem: QueryError?

  init(_ text: String, today: Int) {
    do throws(QueryError) {
      condition = try Self.read(text, today)
    } catch {
      problem = error
      condition = Self.readable(text, upTo: error.offset, today)
    }
  }

  /// The condition of a text whose last quote or group is not closed, else of what stands before
  /// the place where it fails.
  private static func readable(_ text: String, upTo offset: Int, _ today: Int) -> Condition? {
    let open = text.count { $0 == "(" } - text.count { $0 == ")" }
    let closers = String(repeating: ")", count: min(max(0, open), QueryParser.depthLimit))
    let trimmed = text.trimmedBlanks
    let withoutOr = trimmed.hasSuffix(" OR") ? String(trimmed.dropLast(2)) : trimmed
    let before = text.prefix(offset)
    let whole = before.lastIndex { $0.isBlankSign }.map { String(before[...$0]) } ?? ""
    // A phrase that is still open may go on within its last word.
    for attempt in [text + closers, text + "\"*" + closers, withoutOr + closers, whole]
    where attempt != text {
      if let condition = try? read(attempt, today) { return condition }
    }
    return nil
  }

  private static func read(_ text: String, _ today: Int) throws(QueryError) -> Condition? {
    try Query(parsing: text, today: today, completesLastWord: true).condition
  }
}
