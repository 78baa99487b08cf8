import Notes
import TestSupport
import Testing

/// What is read for the graph alone is what all of the note says.
struct EntryReadingTests {
  @Test(arguments: [
    "", "# A\n\n[[b#c|d]] and ![[e.png]], <https://x.y> [f](g%20h.md#i) [](j.md) ![k](l.png)",
    "---\ntitle: T\naliases: [u, v]\ncreated: 2026-01-02\nverified: {by: 'human:a', at: 2026-02-01}\n"
      + "related: ['[[w]] - why', x/y]\nsources: [{resource: z.md}]\n---\n# Other\n",
    "# A\n\n## Related Concepts\n\n- [[b]] - a reason\n- concepts/c - bare path\n\n  more [[d]]\n"
      + "- plain ^block\n\n## Sources\n\n[^1] and [[e]]\n\n[^1]: [[f]], noted\n\n^late\n",
    "| a | [[b]] |\n|---|---|\n| [[c\\|d]] | `[[no]]` |\n\n> [!note] [[e]]\n> [[f]] $[[g]]$\n",
    "[a](b c.md) [d](<e f.md>) [[ ]] [[#here]] [[h#]] www.i.org (see [j](k))\n\n# [[L]]\n\n## `m` **n**\n",
    "---\nverified: [\n---\n[[a]]\r\n\r\n# Z\rline [[b]]\u{2028}[[c]]",
  ])
  func isTheEntryOfTheNote(text: String) {
    let bytes = Array(text.utf8)
    let note = NoteReader().read(path: "in/n.md", bytes: bytes)
    #expect(NoteReader().entry(path: "in/n.md", bytes: bytes, id: note.id) == NoteEntry(note))
  }

  @Test func isTheEntryOfAnyBytes() {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "[[a]]", "](b.md)", "![", "[c]", "# ", "\n", "\n\n", "- ", "> ", "|", "`", "---\n",
      "x: [[d]]",
      "^e", "<f:g>", "\u{FF}", "é", "  ", "## Related\n", "concepts/h", "[^1]", ": ", "$", "\\",
    ]
    for _ in 0..<400 {
      let count = random.below(24)
      let text = (0..<count).map { _ in random.pick(pieces) }.joined()
      let bytes = Array(text.utf8)
      let note = NoteReader().read(path: "n.md", bytes: bytes)
      #expect(
        NoteReader().entry(path: "n.md", bytes: bytes, id: note.id) == NoteEntry(note), "\(text)")
    }
  }
}
