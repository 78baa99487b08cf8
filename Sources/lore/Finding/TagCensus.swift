import Notes
import WikiIndex

/// A tag where a note first carries it.
struct TagUse: Sendable {
  var tag: String
  var path: String
  /// Line of its first occurrence in the text, else of the frontmatter's `tags`.
  var line: Int
}

/// Finds where the notes of a wiki carry tags.
struct TagUses {
  let open: OpenWiki

  init(_ open: OpenWiki) { self.open = open }

  /// Every tag of every note, in order of path; from the index where one can be kept.
  func find(_ common: CommonOptions) throws -> [TagUse] {
    let found = try open.ask(common) { index throws(IndexError) in try Self.uses(index) }
    return try found
      ?? open.collect(common) { Self.uses($0.note.path, $0.note.tags, TagLines.of($0)) }
      .extracts.flatMap(\.self)
  }

  /// Every tag as an index knows it, in order of path.
  static func uses(_ index: NoteIndex) throws(IndexError) -> [TagUse] {
    try index.tags().flatMap { uses($0.path, $0.tags, $0.lines) }
  }

  private static func uses(_ path: String, _ tags: [String], _ lines: [Int]) -> [TagUse] {
    zip(tags, lines).map { TagUse(tag: $0, path: path, line: $1) }
  }
}

/// One tag with its counts.
struct TagRow: Sendable, Equatable {
  /// As most notes write it; where as many write it otherwise, as the first does.
  var tag: String
  /// Notes that carry exactly it.
  var count: Int
  /// Notes that carry it or a tag nested in it.
  var total: Int
  /// Full names of the tags just below it, by name.
  var children: [String]
  /// Where it first occurs.
  var path: String
  var line: Int

  /// How deep it is nested, from 0.
  var depth: Int { max(0, tag.split(separator: "/").count - 1) }

  var json: JSONValue {
    .object([
      ("tag", .string(tag)), ("count", .integer(count)), ("total", .integer(total)),
      ("children", .strings(children)), ("path", .string(path)), ("line", .integer(line)),
    ])
  }
}

/// All tags of a wiki, counted; case does not tell tags apart.
struct TagCensus {
  private var rows: [String: TagRow] = [:]

  init(_ uses: [TagUse]) {
    var paths: [String: Set<String>] = [:]
    var spellings: [String: [String: Int]] = [:]
    for use in uses {
      var name = use.tag
      var isExact = true
      while true {
        let key = fold(name)
        var row =
          rows[key]
          ?? TagRow(
            tag: name, count: 0, total: 0, children: [], path: use.path, line: use.line)
        if isExact { row.count += 1 }
        if paths[key, default: []].insert(use.path).inserted { row.total += 1 }
        spellings[key, default: [:]][name, default: 0] += 1
        let counts = spellings[key] ?? [:]
        if counts[name] ?? 0 > counts[row.tag] ?? 0 { row.tag = name }
        rows[key] = row
        guard let parent = Self.parent(of: name) else { break }
        name = parent
        isExact = false
      }
    }
    for key in rows.keys.sorted() {
      guard let parent = Self.parent(of: key), let tag = rows[key]?.tag else { continue }
      rows[parent]?.children.append(tag)
    }
  }

  /// The tag that one is nested in; nil for one that is in none, whatever slashes it has.
  private static func parent(of tag: String) -> String? {
    guard let last = tag.lastIndex(where: { $0 != "/" }),
      let slash = tag[..<last].lastIndex(of: "/"),
      let end = tag[..<slash].lastIndex(where: { $0 != "/" })
    else { return nil }
    return String(tag[...end])
  }

  /// The tags that notes carry, most used first or by name.
  func list(byName: Bool) -> [TagRow] {
    rows.values.filter { $0.count > 0 }.sorted { Self.precedes($0, $1, byName: byName) }
  }

  /// Every tag and parent of a tag, parents before their children, siblings most used first or by
  /// name.
  func tree(byName: Bool) -> [TagRow] {
    var result: [TagRow] = []
    var pending = ordered(rows.values.filter { $0.depth == 0 }, byName)
    while let row = pending.popLast() {
      result.append(row)
      pending += ordered(row.children.compactMap { rows[fold($0)] }, byName)
    }
    return result
  }

  /// Last first, as a stack wants them.
  private func ordered(_ rows: [TagRow], _ byName: Bool) -> [TagRow] {
    rows.sorted { Self.precedes($1, $0, byName: byName) }
  }

  private static func precedes(_ one: TagRow, _ two: TagRow, byName: Bool) -> Bool {
    if !byName, one.total != two.total { return one.total > two.total }
    let (first, second) = (fold(one.tag), fold(two.tag))
    return first == second
      ? one.tag.precedes(two.tag) : first.precedes(second)
  }
}
