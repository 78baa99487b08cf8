import Notes
import Testing

@Suite struct ContentTests {
  private func read(_ text: String) -> Note {
    NoteReader().read(path: "n.md", bytes: Array(text.utf8))
  }

  @Test func tablesAsData() throws {
    let text = """
      # T

      **Limits `x`:**

      | Name | Size | Day | Ok | Mixed |
      |:---|---:|:-:|---|---|
      | `a` | 1,000 | 2026-04-27 | yes | 1 |
      | [b](c.md) | 12.5% | 2026/04/28 | No | x |
      | d |

      ## S

      Text
      | One |
      |---|
      | [[t\\|l]] |

      """
    let note = read(text)
    let first = try #require(note.tables.first)
    #expect(first.caption == "Limits x")
    #expect(first.columns == ["Name", "Size", "Day", "Ok", "Mixed"])
    #expect(first.types == [.text, .number, .date, .yesNo, .text])
    #expect(first.alignments == [.left, .right, .center, .none, .none])
    #expect(first.rows[1] == ["b", "12.5%", "2026/04/28", "No", "x"])
    #expect(first.rows[2] == ["d", "", "", "", ""])
    #expect(first.rowLines == [7, 8, 9])
    #expect(first.address.description == "n#T^t1")
    let second = try #require(note.tables.last)
    #expect(second.caption == "S")
    #expect(second.rows == [["l"]])
    #expect(second.place.line == 14)
  }

  @Test func tableWithoutHeading() {
    let note = read("| a |\n|---|\n| 1 |\n\nx\n\n| b |\n|---|\n")
    #expect(note.tables.map(\.address.description) == ["n^t1", "n^t2"])
    #expect(note.tables.map(\.caption) == [nil, nil])
  }

  @Test func tasksAndKeyPoints() {
    let text =
      "## Key Points\n\n- one `c`\n  more\n- two\n\n## Todo\n\n- [ ] open [[x]]\n- [x] done\n"
    let note = read(text)
    #expect(note.keyPoints.map(\.text) == ["one c more", "two"])
    #expect(note.keyPoints.map(\.place.line) == [3, 5])
    #expect(note.tasks.map(\.text) == ["open x", "done"])
    #expect(note.tasks.map(\.isDone) == [false, true])
    #expect(note.tasks.map(\.address.description) == ["n#Todo", "n#Todo"])
  }

  @Test func headingsAndSlugs() {
    let note = read("# A `b` *c*!\n\n## Same\n\n## Same\n\n## Same-1\n\n# Ünï Ço\n")
    #expect(note.headings.map(\.slug) == ["a-b-c", "same", "same-1", "same-1-1", "ünï-ço"])
    #expect(note.headings.map(\.text) == ["A b c!", "Same", "Same", "Same-1", "Ünï Ço"])
    #expect(note.headings[0].raw == "A `b` *c*!")
    #expect(note.headings[0].section == 0..<note.headings[4].place.range.lowerBound)
    #expect(HeadingNames.addresses(id: "n", note.headings)[2].description == "n#same-1")
  }

  @Test func blocksTagsWords() {
    let note = read(
      "---\ntags: [x]\n---\nOne two. ^b1\n\n- item #y/z ^b2\n\n> q\n\n^b3\n\n中文 a-b `#no`\n")
    #expect(note.blockIDs.map(\.id) == ["b1", "b2", "b3"])
    #expect(note.blockIDs.map(\.place.line) == [4, 6, 8])
    #expect(note.tags == ["x", "y/z"])
    #expect(note.words >= 8)
  }

  @Test(arguments: [
    Address(id: "a/b"), Address(id: "a", headings: ["H"]),
    Address(id: "a", headings: ["H1", "H2"]),
    Address(id: "a", block: "id-1"), Address(id: "a", headings: ["H"], table: 3),
    Address(id: "a", table: 1),
    Address(id: "C# ^x 100%", headings: ["What? #1 ^t2"]),
    Address(id: "a\u{1}\u{85}b", headings: ["100% é"], table: 2),
  ])
  func addressesReadBack(address: Address) {
    #expect(Address(parsing: address.description) == address)
    #expect(!address.description.unicodeScalars.contains { $0.value < 32 })
  }

  @Test func addressesAreWrittenSo() {
    #expect(Address(id: "C#", headings: ["a^b"], table: 2).description == "C%23#a%5Eb^t2")
    #expect(Address.readings(of: "C# notes").map(\.id) == ["C", "C# notes"])
    #expect(Address.readings(of: "a%20b").map(\.id) == ["a b", "a%20b"])
    #expect(Address(parsing: "a#b^tx").headings == ["b^tx"])
  }

  @Test func nearestNames() {
    let names = ["wiki/cache", "wiki/catch", "index", "wiki/cost-tracker"]
    #expect(NearestNames.closest(to: "cahce", among: names) == ["wiki/cache", "wiki/catch"])
    #expect(NearestNames.closest(to: "wiki/cost-traker", among: names) == ["wiki/cost-tracker"])
    #expect(NearestNames.closest(to: "zzzzzz", among: names) == [])
  }

  @Test func nearestNamesAreThoseOfFewestEdits() {
    var random = Random(seed: 7)
    let letters = Array("abcdeé日-/".unicodeScalars)
    func word(upTo longest: Int) -> String {
      var word = String.UnicodeScalarView()
      for _ in 0...random.below(longest) { word.append(random.pick(letters)) }
      return String(word)
    }
    let names = (0..<400).map { _ in word(upTo: 12) }
    for _ in 0..<300 {
      let wanted = word(upTo: 10)
      let isPath = wanted.contains("/")
      let edits = names.map { name in
        let part =
          isPath
          ? name
          : name.split(separator: "/", omittingEmptySubsequences: false).last
            .map(String.init) ?? ""
        return Self.edits(Array(wanted.unicodeScalars), Array(part.unicodeScalars))
      }
      let near = names.indices
        .filter { edits[$0] <= max(2, wanted.unicodeScalars.count / 3) }
        .sorted { (edits[$0], $0) < (edits[$1], $1) }
      #expect(NearestNames.closest(to: wanted, among: names) == near.prefix(3).map { names[$0] })
    }
  }

  /// By the definition: insertions, deletions, replacements and swaps of neighbours.
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : row } }
    for row in 1..<(left.count + 1) {
      for column in 1..<(right.count + 1) where !right.isEmpty {
        let replaced = left[row - 1] == right[column - 1] ? 0 : 1
        table[row][column] = min(
          table[row - 1][column - 1] + replaced, table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }

  @Test func jsonHasEveryKey() throws {
    let text = """
      ---
      title: "T \\u0007"
      sources: [s]
      deep: {b: [1, {a: x}], a: 1.10}
      ---
      # H

      [[s#X|l]] [[none]] ![[i.png]]

      - [ ] t

      ## Incident 2026-04-27

      Fix: f

      | a |
      |---|
      | 1 |

      """
    let wiki = SampleWiki(["n.md": text, "s.md": "# Y\n"])
    let note = try #require(wiki.notes["n"])
    let json = note.json(
      in: wiki.graph, near: NearNames(wiki.graph), backlinks: [], findings: note.problems, now: 0)
    func keys(_ value: JSONValue?) -> String {
      guard case .object(let members) = value else { return "" }
      return members.map(\.key).joined(separator: " ")
    }
    func first(_ key: String) -> JSONValue? {
      guard case .array(let values) = json[key] else { return nil }
      return values.first
    }
    #expect(
      keys(json)
        == "id path address line title kind type status description aliases tags created updated "
        + "sources trust stale stale_after generated verified verified_before_change degraded words "
        + "bytes properties key_points headings links backlinks tables incidents tasks problems")
    #expect(keys(first("headings")) == "level text slug line address")
    #expect(
      keys(first("sources"))
        == "target to title id author last_modified usage_count via line")
    #expect(
      keys(first("links"))
        == "from to target anchor label kind relation reason context section status ambiguous "
        + "anchor_status by candidates nearest confidence path line column end_column address")
    #expect(
      keys(first("tables"))
        == "note path address index caption section line columns types alignments rows row_lines")
    #expect(
      keys(first("incidents"))
        == "note path address date dated_by title system symptom cause impact fix touches section line"
    )
    #expect(keys(first("tasks")) == "note path address line text done section")
    #expect(json["properties"]?["deep"]?.text() == #"{"b":[1,{"a":"x"}],"a":1.1}"#)
    #expect(json["title"]?.text() == #""T \u0007""#)
    guard case .array(let links) = json["links"] else {
      Issue.record("links are no array")
      return
    }
    #expect(
      links.map { $0["status"]?.text() }
        == ["resolved", "resolved", "missing", "attachment-missing"].map { "\"\($0)\"" })
    #expect(links[1]["anchor_status"]?.text() == "\"missing\"")
    #expect(links[1]["nearest"]?.text() == #"["Y"]"#)
    #expect(first("sources")?["to"]?.text() == #""s""#)
    #expect(json.text(pretty: true).split(separator: "\n").first == "{")
  }
}
