import Foundation
import Testing

@testable import Markup

@Suite(.serialized)
struct HostileTests {
  /// Time may grow with the size of the input, eightfold here, not with its square.
  @Test(arguments: HostilePattern.all)
  func timeGrowsWithTheInput(pattern: HostilePattern) {
    let small = Array(pattern.make(4_000).utf8)
    let large = Array(pattern.make(32_000).utf8)
    var best = (small: Double.infinity, large: Double.infinity)
    // A machine that is busy elsewhere gets more chances; a square would be 64 times the time.
    for _ in 1...6 {
      best.small = min(best.small, time(small))
      best.large = min(best.large, time(large))
      if best.large / best.small < 20 { return }
    }
    Issue.record("\(best.large / best.small) times the time for 8 times the input")
  }

  @Test(arguments: HostilePattern.all)
  func treeIsSoundAndSmall(pattern: HostilePattern) {
    let source = Array(pattern.make(3_000).utf8)
    let document = Document(parsing: source)
    if let flaw = document.flaw() { Issue.record("\(flaw)") }
    #expect(document.nodes.count <= 2 * source.count + 4)
    _ = document.readAll()
  }

  @Test func nestingIsCapped() {
    func depth(_ markdown: String) -> Int {
      let document = Document(parsing: Array(markdown.utf8))
      #expect(document.flaw() == nil)
      return document.nodes.indices.map { document.ancestors(of: $0).count }.max() ?? 0
    }
    let blocks = BlockParser.maximumDepth
    let inlines = InlineParser.maximumDepth
    #expect(depth(String(repeating: "> ", count: 10_000) + "a") == blocks + 1)
    #expect(depth(String(repeating: "- ", count: 10_000) + "a") <= blocks + 1)
    #expect(
      depth(String(repeating: "*a _b ", count: 500) + String(repeating: "b_ a*", count: 500))
        <= blocks + inlines + 2)
    #expect(
      depth(String(repeating: "![", count: 500) + String(repeating: "](a)", count: 500))
        <= inlines + 2)
  }

  @Test func ordinaryNestingIsKept() {
    let quotes = String(repeating: "> ", count: 90) + "a"
    let document = Document(parsing: Array(quotes.utf8))
    #expect(document.nodes.filter { $0.kind == .blockQuote }.count == 90)
  }

  @Test func hundredThousandDefinitions() {
    let text = (0..<100_000).map { "[label \($0)]: /\($0)\n" }.joined() + "\n[label 99999]\n"
    let document = Document(parsing: Array(text.utf8))
    #expect(document.nodes.filter { $0.kind == .linkDefinition }.count == 100_000)
    let link = document.nodes.lastIndex { $0.kind == .link } ?? 0
    #expect(document.destination(of: link) == "/99999")
  }

  @Test func oneLongLine() {
    let text = String(repeating: "word [[link]] ", count: 5_000_000 / 14)
    let document = Document(parsing: Array(text.utf8))
    #expect(document.nodes.filter { $0.kind == .wikilink }.count == 5_000_000 / 14)
  }

  @Test func textInOtherEncodings() {
    let units = Array("# Überschrift [[a]]\n\ntext\n".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let broken: [[UInt8]] = [[0xC3], [0x80, 0x80, 0xFF], [0xF0, 0x9F, 0x98], [0, 0, 0]]
    for source in [little, big] + broken {
      let document = Document(parsing: source)
      #expect(document.flaw() == nil)
      _ = document.readAll()
    }
  }

  @Test func emptySources() {
    #expect(Document(parsing: []).nodes.count == 1)
    #expect(Document(parsing: [0xEF, 0xBB, 0xBF]).nodes.count == 1)
    #expect(Document(parsing: Array("\n\r\n\r  \n".utf8)).nodes.count == 1)
  }

  /// The time that this thread took, in nanoseconds.
  private func time(_ source: [UInt8]) -> Double {
    let start = threadTime()
    let count = Document(parsing: source).nodes.count
    #expect(count > 0)
    return threadTime() - start
  }

  private func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
