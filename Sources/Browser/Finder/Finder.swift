import Cells
import Layout
import Notes

/// Finding a note by letters of its title, aliases, headings or path.
struct Finder: TypedList {
  var line = LineEdit()
  var list = RowList()
  /// The note whose chains to the chosen one are asked for; nil where that is to be opened.
  var chainStart: ChainEnds.End?
  /// The note whose beginning is shown at the right.
  var preview = Preview()
  private(set) var count = 0
  private(set) var total = 0
  /// The text that `matched` belongs to.
  private var searched = ""
  private var matched: FinderMatches?
  /// What was found beyond the rows of the list, best first, and the letters that found it: a row
  /// costs as much as thousands of names that are looked through.
  private var waiting: (hits: [FinderHit], pattern: FuzzyPattern) = ([], FuzzyPattern(""))

  var history: String { "finder" }

  var layer: Layer { .finder(self) }

  func completed(_ library: Library?) -> String? { list.selection?.title }

  /// Forgets what was found, which belongs to an index that is replaced.
  mutating func forget() {
    searched = ""
    matched = nil
    waiting.hits = []
  }

  /// Lists all that was found once the end of the rows comes near, or at once.
  mutating func list(_ library: Library, all: Bool = false) {
    guard !waiting.hits.isEmpty, all || list.visible.upperBound + list.height >= list.rows.count
    else { return }
    list.append(waiting.hits.map { Self.row($0, waiting.pattern, library) })
    waiting.hits = []
  }

  /// Looks for what is typed now; `recent` are paths to begin with while nothing is typed.
  mutating func search(_ library: Library?, recent: [String]) {
    guard let library else {
      list.replace([ListRow("reading the wiki…", role: .quiet)], keepsSelection: false)
      return
    }
    total = library.count(hidesDeprecated: list.hidesDeprecated)
    let pattern = FuzzyPattern(line.text)
    guard !pattern.isEmpty else {
      forget()
      count = total
      let rows = Self.all(library, recent)
      list.replace(
        rows.isEmpty ? [ListRow("there is no note here", role: .quiet)] : rows,
        keepsSelection: false)
      return
    }
    let narrows = FuzzyPattern.narrows(line.text, searched)
    let found = library.finder.search(
      pattern, among: narrows ? matched : nil,
      without: list.hidesDeprecated ? library.deprecated : [])
    searched = line.text
    matched = found.matched
    count = found.count
    // What is on the screen, and the page after it.
    let first = found.hits.prefix(2 * list.height + 1)
    waiting = (Array(found.hits.dropFirst(first.count)), pattern)
    let rows = first.map { Self.row($0, pattern, library) }
    list.replace(
      rows.isEmpty ? [ListRow("no name has these letters", role: .quiet)] : rows,
      keepsSelection: false)
  }

  private static func all(_ library: Library, _ recent: [String]) -> [ListRow] {
    let graph = library.graph
    let first = recent.compactMap { library.graph.note(atPath: $0) }
    let known = Set(first)
    let rest = (0..<graph.count).lazy.filter { !known.contains($0) }.prefix(300)
    return (first + rest).map { note in
      ListRow(
        library.title(of: note), detail: library.part(of: note),
        action: .go(path: graph.path(of: note), .top)
      ).marked(isDeprecated: library.isDeprecated(note))
    }
  }

  private static func row(
    _ hit: FinderHit, _ pattern: FuzzyPattern, _ library: Library
  ) -> ListRow {
    let graph = library.graph
    let entry = library.finder.entries[hit.entry]
    let note = Int(entry.note)
    let path = graph.path(of: note)
    let title = library.title(of: note)
    switch entry.kind {
    case .title:
      return ListRow(
        title, matches: places(pattern, in: title), detail: library.part(of: note),
        action: .go(path: path, .top)
      ).marked(isDeprecated: library.isDeprecated(note))
    case .alias:
      let alias = ReadableText.of(graph.aliases(of: note)[Int(entry.ordinal)])
      return ListRow(
        alias, matches: places(pattern, in: alias), detail: "\(title) · alias",
        action: .go(path: path, .top)
      ).marked(isDeprecated: library.isDeprecated(note))
    case .path:
      let id = NotePath.id(of: path)
      return ListRow(
        id, matches: places(pattern, in: id), detail: "path", action: .go(path: path, .top)
      ).marked(isDeprecated: library.isDeprecated(note))
    case .heading:
      let heading = graph.headings(of: note)[Int(entry.ordinal)]
      let text = ReadableText.ofHeading(heading.text, written: heading.raw)
      let lead = title + " › "
      return ListRow(
        lead + text,
        matches: places(pattern, in: text).map { $0 + lead.count }, detail: "heading",
        action: .go(path: path, .anchor(heading.slug))
      ).marked(isDeprecated: library.isDeprecated(note))
    }
  }

  /// The matched characters of a text.
  private static func places(_ pattern: FuzzyPattern, in text: String) -> [Int] {
    var bytes: [UInt8] = []
    var worth: [UInt8] = []
    var characters: [Int] = []
    FuzzyText.fold(text, limit: FuzzyText.longest) { byte, value, character in
      bytes.append(byte)
      worth.append(value)
      characters.append(character)
    }
    return pattern.places(in: bytes, worth).map { characters[$0] }
  }
}
