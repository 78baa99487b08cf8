import Notes
import Testing

/// Text orders by the bytes of its UTF-8.
struct ByteOrderTests {
  @Test func everyPairOrdersByBytes() {
    let texts = [
      "", "a", "ab", "abc", "b", "B", "a/b", "a.md", "a b", "é", "e\u{301}", "z", "漢字", "👍",
      "\u{FFFF}", "a long text that is not kept in place", "a long text that is not kept at hand",
      "a long text that is not kept in place, and more",
    ]
    for one in texts + texts.map({ String($0.dropFirst()) }) {
      for two in texts {
        #expect(one.precedes(two) == Array(one.utf8).lexicographicallyPrecedes(Array(two.utf8)))
      }
    }
  }
}
