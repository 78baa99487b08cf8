/// How refusals of a place name what the user can do: options on the command line, where there are
/// some.
package enum TargetWords: Sendable {
  /// The options of the command line.
  case options
  /// No options: a path is typed.
  case path

  var name: String { self == .options ? place : "the path" }
  var place: String { self == .options ? "--output" : "path" }
  var given: String { self == .options ? " as --output" : "" }

  func force(_ what: String) -> String { self == .options ? ", or --force to replace \(what)" : "" }
}
