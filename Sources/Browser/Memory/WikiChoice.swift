/// A wiki that could be opened instead.
package struct WikiChoice: Hashable, Sendable {
  /// What it is called: its name in the config, else its folder.
  package var name: String
  /// Absolute.
  package var root: String
  /// When it was read last, as a day; nil where that is not known.
  package var day: String?

  /// A choice of its parts.
  package init(name: String, root: String, day: String?) {
    self.name = name
    self.root = root
    self.day = day
  }

  var row: ListRow {
    ListRow(name, lead: day ?? "", detail: root, action: .wiki(root))
  }
}
