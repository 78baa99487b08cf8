import Cells
import TestSupport
import Testing

@Suite struct LineBreakerTests {
  private func wrap(_ text: String, _ width: Int) -> [String] {
    LineBreaker(width: width).wrap([Run(text)]).map(\.text)
  }

  @Test(arguments: [
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("a  b", 2, ["a", "b"]),
    ("well-known", 6, ["well-", "known"]),
    ("use --flag now", 6, ["use", "--flag", "now"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("at 10\u{a0}km", 6, ["at", "10\u{a0}km"]),
    ("ab\u{200b}cd", 3, ["ab\u{200b}", "cd"]),
    ("one\ntwo\n", 10, ["one", "two"]), ("one\n\ntwo", 10, ["one", "", "two"]),
    ("", 10, [""]),
    ("(one) two", 5, ["(one)", "two"]),
    ("say “yes” or", 9, ["say “yes”", "or"]),
  ])
  func latin(text: String, width: Int, lines: [String]) {
    #expect(wrap(text, width) == lines)
  }

  @Test(arguments: [
    ("中文笔记很长", 6, ["中文笔", "记很长"]),
    ("今天。明天", 4, ["今", "天。", "明天"]),
    ("「引用」文", 4, ["「引", "用」", "文"]),
    ("ちょっと", 4, ["ちょ", "っと"]),
    ("中文abc中文", 7, ["中文abc", "中文"]),
    ("あ「い」", 4, ["あ", "「い", "」"]),
  ])
  func eastAsian(text: String, width: Int, lines: [String]) {
    #expect(wrap(text, width) == lines)
  }

  @Test func punctuationNeverStartsALineWhereAnotherBreakExists() {
    let text = "这是一个很长的句子，里面有标点。还有「引号」和（括号），以及更多的字。"
    for width in 6...20 {
      for line in wrap(text, width).dropFirst() {
        #expect(!"，。」）、".contains(line.first ?? " "), "\(width): \(line)")
      }
      for line in wrap(text, width) { #expect(!"「（".contains(line.last ?? " ")) }
    }
  }

  @Test func thaiBreaksBetweenClusters() {
    let lines = wrap("ภาษาไทยเขียนติดกันโดยไม่มีช่องว่าง", 10)
    #expect(lines.count > 2)
    #expect(lines.joined() == "ภาษาไทยเขียนติดกันโดยไม่มีช่องว่าง")
    for line in lines { #expect(!"เแโใไ".contains(line.last ?? " "), "\(line)") }
    for line in lines.dropLast() { #expect(TextWidth.width(of: line) >= 8, "\(line)") }
  }

  @Test func longAddressesBreakAfterJoints() {
    let lines = wrap("see https://example.org/a/long/path?with=query&more end", 20)
    #expect(
      lines == ["see", "https://example.org/", "a/long/path?with=", "query&more end"])
  }

  @Test func runsKeepTheirPlaceInThePieces() {
    let runs = [Run("go to "), Run("the page", style: Style(role: .link)), Run(" now")]
    let lines = LineBreaker(width: 10).wrap(runs)
    #expect(lines.map(\.text) == ["go to the", "page now"])
    #expect(lines.map { $0.pieces.map(\.run) } == [[0, 1], [1, 2]])
    let page = lines[1].pieces[0].text
    #expect(runs[1].text[page.startIndex..<page.endIndex] == "page")
    #expect(lines.map(\.width) == [9, 8])
  }

  @Test func firstLineMayBeShorter() {
    let lines = LineBreaker(width: 10, firstWidth: 4).wrap([Run("one two three")])
    #expect(lines.map(\.text) == ["one", "two three"])
  }

  @Test func aWordIsNotBrokenBetweenItsStyles() {
    let runs = [Run("aa bb"), Run("cc", style: Style(role: .strong)), Run("dd ee")]
    #expect(LineBreaker(width: 7).wrap(runs).map(\.text) == ["aa", "bbccdd", "ee"])
  }

  @Test(arguments: 1...30)
  func anyTextIsKeptAndFits(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let runs = (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
        Run((0..<3).map { _ in randomText(&numbers) }.joined(separator: " "))
      }
      let width = Int.random(in: 1...20, using: &numbers)
      let lines = LineBreaker(width: width).wrap(runs)
      #expect(lines.count >= 1)
      for line in lines {
        #expect(line.pieces.reduce(0) { $0 + $1.width } == line.width)
        for piece in line.pieces { #expect(TextWidth.width(of: piece.text) == piece.width) }
        let clusters = line.pieces.reduce(0) { $0 + $1.text.count }
        #expect(line.width <= width || clusters == 1, "\(line.text.debugDescription) in \(width)")
      }
      func kept(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
      }
      #expect(kept(lines.map(\.text).joined()) == kept(runs.map(\.text).joined()))
    }
  }
}
