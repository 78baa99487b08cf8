/// A note in the graph's arrays. Names are numbers in the graph's pool.
struct NoteRow: Sendable {
  var path: UInt32
  /// Bytes of the path that are the id.
  var idLength: UInt32
  var title: UInt32
  /// `none` where there is no status.
  var status: UInt32
  var titleOrigin: TitleOrigin
  var kind: NoteKind
  var trust: Trust
  var isBesideRoot: Bool
  var dates: DateTriple
  // The end of its rows in each array; they begin where those of the note before end.
  var aliasesEnd: UInt32
  var headingsEnd: UInt32
  var blocksEnd: UInt32
  var htmlAnchorsEnd: UInt32
  var linksEnd: UInt32

  static let none = UInt32.max
}

/// Created, updated, stale after.
struct DateTriple: Sendable {
  var created: NoteDate?
  var updated: NoteDate?
  var staleAfter: NoteDate?
}

/// A heading in the graph's arrays; its slug is computed when asked for.
struct HeadingRow: Sendable {
  var text: UInt32
  var raw: UInt32
  var level: UInt8
}

/// A link in the graph's arrays.
struct LinkRow: Sendable {
  var target: UInt32
  /// `NoteRow.none` where there is none.
  var anchor: UInt32
  /// `NoteRow.none` where there is none.
  var relation: UInt32
  var line: UInt32
  /// Number of a note, an attachment or a folder; meaningless where nothing was found.
  var destination: UInt32 = 0
  var kind: LinkKind
  var flags: Flags
  var verdict = Verdict()

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let external = Flags(rawValue: 1)
    static let tentative = Flags(rawValue: 2)
    static let lowConfidence = Flags(rawValue: 4)
  }
}

/// What became of a link, in a byte or two.
struct Verdict: Sendable, Equatable {
  enum Place: UInt8 { case nothing, note, attachment, folder }
  var status = LinkStatus.missing
  var by: ResolvedBy?
  var place = Place.nothing
  var anchor: AnchorStatus?
  var isAmbiguous = false
}
