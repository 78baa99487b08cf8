/// Why a command ends without doing what it was asked: one line for people and an exit status.
///
/// The line says what is wrong, where, and what to do; it is printed after `lore: `.
struct Failure: Error, Equatable {
  var line: String
  var status: Int32

  /// A mistake in the command line or an I/O error: exit status 2.
  static func usage(_ line: String) -> Failure { Failure(line: line, status: 2) }

  /// Nothing was found, with a word on what to try: exit status 1.
  static func notFound(_ line: String) -> Failure { Failure(line: line, status: 1) }
}

/// Nothing was found and there is nothing more to say: exit status 1, silently.
struct FoundNothing: Error {}
