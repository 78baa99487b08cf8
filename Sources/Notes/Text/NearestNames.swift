/// Names that are spelled like another.
package enum NearestNames {
  /// The names, those that differ in case alone once.
  package static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(fold($0)).inserted }
  }

  /// The `count` names closest to `name` by edit distance, closest first, the earlier of equals
  /// first.
  ///
  /// Case does not count, and where `name` has no slash only the last component of a path does.
  /// Names that differ in more than a third of it are left out.
  package static func closest(
    to name: String, among names: some Sequence<String>, count: Int = 3
  ) -> [String] {
    let names = Array(names)
    return NearestIndex(names).closest(to: name, count: count) { names[$0] }.map { names[$0] }
  }
}
