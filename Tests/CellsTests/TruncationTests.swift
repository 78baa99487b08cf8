import Cells
import TestSupport
import Testing

@Suite struct TruncationTests {
  @Test func endGivesWay() {
    #expect(TextWidth.truncate("ContextVar does not", to: 15) == "ContextVar doe…")
    #expect(TextWidth.truncate("short", to: 5) == "short")
    #expect(TextWidth.truncate("中文笔记", to: 6) == "中文…")
  }

  @Test func beginningGivesWay() {
    let path = "Wiki › concepts › ContextVar"
    #expect(TextWidth.truncate(path, to: 13, from: .leading) == "…› ContextVar")
    #expect(TextWidth.truncate("中文笔记", to: 6, from: .leading) == "…笔记")
  }

  @Test func noRoomAtAll() {
    #expect(TextWidth.truncate("abc", to: 1) == "…")
    #expect(TextWidth.truncate("abc", to: 0) == "")
    #expect(TextWidth.truncate("abc", to: 2, ellipsis: "...") == "")
  }

  @Test(arguments: 1...10)
  func piecesAreTheTextAndFullLines(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = randomText(&numbers)
      let columns = Int.random(in: 1...12, using: &numbers)
      let first = Bool.random(using: &numbers) ? nil : Int.random(in: 0...12, using: &numbers)
      let pieces = TextWidth.pieces(of: text[...], columns: columns, first: first)
      #expect(pieces.joined() == text)
      for (place, piece) in pieces.enumerated() {
        let room = place == 0 ? first ?? columns : columns
        let width = TextWidth.width(of: piece)
        #expect(width <= room || piece.count == 1, "\(text.debugDescription) to \(columns)")
        if place > 0 { #expect(!piece.isEmpty) }
        if place + 1 < pieces.count, let next = pieces[place + 1].first {
          #expect(width + TextWidth.width(of: next) > room || width > room)
        }
      }
    }
    #expect(TextWidth.pieces(of: "", columns: 5) == [""])
    #expect(TextWidth.pieces(of: "中a", columns: 1) == ["中", "a"])
    #expect(TextWidth.pieces(of: "中a", columns: 3, first: 1) == ["", "中a"])
  }

  @Test(arguments: 1...10)
  func neverTooWideAndAlwaysAPart(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = randomText(&numbers)
      let columns = Int.random(in: 0...12, using: &numbers)
      for side in [TextWidth.Side.leading, .trailing] {
        let cut = TextWidth.truncate(text, to: columns, from: side)
        #expect(TextWidth.width(of: cut) <= columns, "\(text.debugDescription) to \(columns)")
        if TextWidth.width(of: text) <= columns {
          #expect(cut == text)
        } else {
          #expect(
            cut == longest(of: text, columns, side), "\(text.debugDescription) to \(columns)")
        }
      }
    }
  }

  /// The most clusters of a text that fit beside the sign for what is cut, with it.
  private func longest(of text: String, _ columns: Int, _ side: TextWidth.Side) -> String {
    for count in (0..<text.count).reversed() {
      let part = String(side == .trailing ? text.prefix(count) : text.suffix(count))
      guard TextWidth.width(of: part) < columns else { continue }
      return side == .trailing ? part + "…" : "…" + part
    }
    return ""
  }
}
