/// Names in a line for people.
package enum NameList {
  private static let most = 8

  /// The first names with commas, and how many more there are.
  package static func text(_ names: [String]) -> String {
    let shown = names.prefix(most).joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}
