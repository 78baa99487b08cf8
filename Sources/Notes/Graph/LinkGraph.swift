/// The notes of a wiki and where their links lead.
///
/// Notes are numbered in the order of their ids' UTF-8, links in the order of their notes and, in a
/// note, of the source: the same entries in any order make the same graph.
package struct LinkGraph: Sendable {
  /// What decides where links lead, beside the notes.
  package let surroundings: Surroundings
  /// Paths of the files that are no notes, ascending.
  package let attachments: [String]
  var names = StringPool()
  var targets = StringPool()
  var rows = PackedArray<NoteRow>()
  var aliases = PackedArray<UInt32>()
  var headings = PackedArray<HeadingRow>()
  var blocks = PackedArray<UInt32>()
  var htmlAnchors = PackedArray<UInt32>()
  var linkRows = PackedArray<LinkRow>()
  var resolver: NameResolver
  var nearIDs = NearestIndex([])
  var nearTitles = NearestIndex([])
  /// Links from other notes, by the note that they lead to.
  var backlinkEnds = PackedArray<UInt32>()
  var backlinkNumbers = PackedArray<UInt32>()
  /// Names that were interned when the graph was last built from scratch.
  var namesAtBuild = 0

  /// How many notes there are.
  package var count: Int { rows.count }

  /// The number of the note with exactly this id; nil if there is none.
  package func note(withID id: String) -> Int? { resolver.notes.firstIndex(of: id) }

  /// The number of the note at a path; nil if there is none.
  package func note(atPath path: String) -> Int? {
    // Of two files with one name the second has its extension in its id.
    for id in [NotePath.id(of: path), path] {
      if let note = note(withID: id), self.path(of: note) == path { return note }
    }
    return nil
  }

  /// The id of a note.
  package func id(of note: Int) -> String { resolver.notes[note] }
  /// The path of a note, from the root.
  package func path(of note: Int) -> String { names[rows[note].path] }
  /// The title of a note.
  package func title(of note: Int) -> String { names[rows[note].title] }
  /// Where a note's title was found.
  package func titleOrigin(of note: Int) -> TitleOrigin { rows[note].titleOrigin }
  /// What part a note plays.
  package func kind(of note: Int) -> NoteKind { rows[note].kind }
  /// Who has checked a note.
  package func trust(of note: Int) -> Trust { rows[note].trust }
  /// When a note was created; nil where it does not say.
  package func created(of note: Int) -> NoteDate? { rows[note].dates.created }
  /// When a note was updated; nil where it does not say.
  package func updated(of note: Int) -> NoteDate? { rows[note].dates.updated }
  /// From when on a note is out of date; nil for never.
  package func staleAfter(of note: Int) -> NoteDate? { rows[note].dates.staleAfter }
  /// Whether it comes from the `daily` folder mounted from beside the root.
  package func isBesideRoot(_ note: Int) -> Bool { rows[note].isBesideRoot }

  /// The status of a note as written; nil where it has none.
  package func status(of note: Int) -> String? { optional(rows[note].status, in: names) }

  /// Other names of a note.
  package func aliases(of note: Int) -> [String] {
    range(note, \.aliasesEnd).map { names[aliases[$0]] }
  }

  /// The block ids of a note, without carets, in source order.
  package func blockIDs(of note: Int) -> [String] {
    range(note, \.blocksEnd).map { names[blocks[$0]] }
  }

  /// The names that raw HTML gives in a note, in source order.
  package func htmlAnchors(of note: Int) -> [String] {
    range(note, \.htmlAnchorsEnd).map { names[htmlAnchors[$0]] }
  }

  /// The headings of a note; costs as much as making their slugs.
  package func headings(of note: Int) -> [HeadingEntry] {
    var slugs = SlugCounter()
    return range(note, \.headingsEnd).map {
      let text = names[headings[$0].text]
      return HeadingEntry(
        level: Int(headings[$0].level), text: text, raw: names[headings[$0].raw],
        slug: slugs.next(text))
    }
  }

  /// The entry that the note was made of.
  package func entry(of note: Int) -> NoteEntry {
    NoteEntry(
      id: id(of: note), path: path(of: note), title: title(of: note),
      titleOrigin: titleOrigin(of: note), aliases: aliases(of: note), kind: kind(of: note),
      status: status(of: note), trust: trust(of: note), created: created(of: note),
      updated: updated(of: note), staleAfter: staleAfter(of: note), headings: headings(of: note),
      blockIDs: blockIDs(of: note), htmlAnchors: htmlAnchors(of: note),
      links: links(from: note).map { linkEntry($0) }, isBesideRoot: isBesideRoot(note))
  }

  /// The texts of a note's headings, in source order.
  package func headingTexts(of note: Int) -> [String] {
    range(note, \.headingsEnd).map { names[headings[$0].text] }
  }

  /// How a heading of a note is written, by its place among them.
  package func rawHeading(_ place: Int, of note: Int) -> String {
    names[headings[range(note, \.headingsEnd).lowerBound + place].raw]
  }

  /// Gives back the memory of what was looked at where the graph is read from a file.
  package func letGo() { rows.letGo() }

  func range(_ note: Int, _ end: KeyPath<NoteRow, UInt32>) -> Range<Int> {
    Int(note == 0 ? 0 : rows[note - 1][keyPath: end])..<Int(rows[note][keyPath: end])
  }

  func optional(_ number: UInt32, in pool: StringPool) -> String? {
    number == NoteRow.none ? nil : pool[number]
  }
}
