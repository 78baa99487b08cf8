extension NameResolver {
  /// Indexes the names of notes; `ids` are those of `notes`, and `attachments` are paths in
  /// ascending order of their UTF-8.
  init(
    notes: IDList, ids: [String], aliases: [[String]], titles: [String?],
    keepsExtension: Set<Int>, attachments: [String], surroundings: Surroundings
  ) {
    var folders: Set<Substring> = []
    for path in ids + attachments {
      var folder = FilePath.folder(of: path)
      while !folder.isEmpty, folders.insert(folder).inserted {
        folder = folder.utf8.lastIndex(of: 0x2F).map { folder[..<$0] } ?? ""
      }
    }
    let sorted = folders.map(String.init).sorted { $0.precedes($1) }
    var index = NameIndex(expecting: ids.count * 5 + attachments.count * 4 + folders.count)
    for (number, name) in ids.enumerated() {
      let folded = fold(name)
      index.insert(number, .notePath, folded[...])
      index.insertSuffixes(number, .noteSuffix, folded)
      for alias in Set(aliases[number].map(fold)) { index.insert(number, .alias, alias[...]) }
      if let title = titles[number] { index.insert(number, .title, fold(title)[...]) }
    }
    for (number, name) in attachments.enumerated() {
      let folded = fold(name)
      index.insert(number, .attachmentPath, folded[...])
      index.insertSuffixes(number, .attachmentSuffix, folded)
    }
    for (number, name) in sorted.enumerated() {
      index.insertSuffixes(number, .folder, fold(name))
    }
    self.init(
      notes: notes, keepsExtension: keepsExtension, folders: sorted, index: index,
      attachments: attachments, surroundings: surroundings)
  }

  /// A resolver whose names are indexed already; see the other initializer.
  init(
    notes: IDList, keepsExtension: Set<Int>, folders: [String], index: NameIndex,
    attachments: [String], surroundings: Surroundings
  ) {
    self.notes = notes
    self.attachments = attachments
    self.folders = folders
    self.keepsExtension = keepsExtension
    self.index = index
    rootName = surroundings.rootName.map(fold)
    linkRoots = NameResolver.ordered(surroundings.linkRoots)
  }

  /// The longest first.
  private static func ordered(_ roots: [String: String]) -> [(from: [Substring], to: String)] {
    roots.map { (from: fold($0.key), to: $0.value) }
      .sorted { ($0.from.utf8.count, $1.from) > ($1.from.utf8.count, $0.from) }
      .map { (FilePath.components(of: $0.from), $0.to) }
      .filter { !$0.from.isEmpty }
  }
}
