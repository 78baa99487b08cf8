/// Why a query cannot be read, with the place.
package struct QueryError: Error, Equatable {
  /// What is wrong, in words.
  package let message: String
  /// Characters of the query before the place.
  package let offset: Int

  /// One line that names the place: the message, then what stands there.
  package func line(in query: String) -> String {
    let rest = query.dropFirst(offset).prefix(20)
    let place = rest.isEmpty ? "at the end" : "at character \(offset + 1), before '\(rest)'"
    return "\(message), \(place)"
  }
}
