import WikiIndex

/// The search language as options and arguments have it.
enum QueryText {
  /// Reads a query; one that cannot be read, or asks for nothing, ends the command with one line.
  static func read(_ text: String) throws -> Query {
    do {
      let query = try Query(parsing: text, today: Clock.now / 86_400)
      guard query.condition != nil else {
        throw Failure.usage("the query has no word to search for; see 'lore search --help'")
      }
      return query
    } catch let error as QueryError {
      throw Failure.usage("query: \(error.line(in: text))")
    }
  }
}
