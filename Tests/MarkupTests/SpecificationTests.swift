import Testing

@testable import Markup

@Suite(.enabled(if: Specification.isPresent, "the specifications are not beside the package"))
struct SpecificationTests {
  @Test func commonMark() {
    check(Specification.examples(in: "commonmark-spec.txt"), atLeast: 652) { _ in .commonMark }
  }

  /// Examples of GitHub's specification, which is written on CommonMark 0.29, that CommonMark 0.31
  /// decides otherwise: two hyphens in a comment (645), and `<!-->` and `<!--->` as comments (646).
  private static let superseded = [645, 646]

  @Test func gitHub() {
    let examples = Specification.examples(in: "gfm-spec.txt")
    check(examples, atLeast: 670, except: Self.superseded) { example in
      example.words.reduce(into: Dialect.commonMark) { dialect, word in
        switch word {
        case "table": dialect.insert(.tables)
        case "strikethrough": dialect.insert(.strikethrough)
        case "autolink": dialect.insert(.autolinks)
        case "disabled": dialect.insert(.taskLists)
        default: break
        }
      }
    }
  }

  @Test func gitHubExtensions() {
    check(Specification.examples(in: "gfm-extensions.txt"), atLeast: 28) { _ in .gfm }
  }

  private func check(
    _ examples: [Example], atLeast count: Int, except superseded: [Int] = [],
    _ dialect: (Example) -> Dialect
  ) {
    #expect(examples.count >= count)
    var passed = 0
    for example in examples where example.html != "<IGNORE>\n" {
      let filters = example.words.contains("tagfilter") || dialect(example) == .gfm
      let html = HTMLWriter.html(example.markdown, dialect(example), filtersTags: filters)
      let isSame = comparable(html) == comparable(example.html)
      if superseded.contains(example.number) {
        #expect(!isSame, "example \(example.number) is met after all")
      } else {
        #expect(isSame, "\(example): \(example.markdown)wanted\n\(example.html)got\n\(html)")
      }
      if isSame { passed += 1 }
    }
    print("\(passed) of \(examples.count) examples")
  }

  /// HTML without differences of form: the order of a box's attributes, and the attributes of
  /// footnotes, which the specifications write in three ways.
  private func comparable(_ html: String) -> String {
    var html = html.replacing(" />", with: ">")
    for (written, form) in [
      ("<input checked=\"\" disabled=\"\" type=\"checkbox\">", "[x]"),
      ("<input type=\"checkbox\" checked=\"\" disabled=\"\">", "[x]"),
      ("<input disabled=\"\" type=\"checkbox\">", "[ ]"),
      ("<input type=\"checkbox\" disabled=\"\">", "[ ]"),
    ] {
      html = html.replacing(written, with: form)
    }
    html = html.replacing(/\ (data-footnotes?[a-z-]*|aria-label)(="[^"]*")?/, with: "")
    guard html.contains("footnote") else { return html }
    return html.replacing(/(href|id)="#?fn(ref)?-?[^"]*"/, with: "")
  }
}
