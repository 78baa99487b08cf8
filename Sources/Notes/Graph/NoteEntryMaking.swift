extension NoteEntry {
  /// A note of which nothing is known but where it is.
  package init(path: String, id: String, isBesideRoot: Bool = false) {
    self.init(
      id: id, path: path, title: String(FilePath.lastComponent(of: id)), titleOrigin: .fileName,
      aliases: [], kind: .note, status: nil, trust: .unverified, created: nil, updated: nil,
      staleAfter: nil, headings: [], blockIDs: [], htmlAnchors: [], links: [],
      isBesideRoot: isBesideRoot)
  }
}
