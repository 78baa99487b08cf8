/// Something wrong with one line of a note.
struct LineFault: Equatable {
  var rule: Rule
  /// From 1, in the file.
  var line: Int
  var message: String
}
