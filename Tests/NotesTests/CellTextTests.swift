import Notes
import Testing

@Suite struct CellTextTests {
  @Test(arguments: [
    ("3", 3, ""), ("-5", -5, ""), ("\u{2212}5", -5, ""), ("+7", 7, ""), ("2e3", 2000, ""),
    ("1e-3", 0.001, ""), ("1.5E+2", 150, ""), ("1,000", 1000, ""), ("1 000 000", 1_000_000, ""),
    ("1,000.5", 1000.5, ""), ("0,5", 0.5, ""), (".5", 0.5, ""), ("3.", 3, ""), ("~ 40", 40, ""),
    ("$40", 40, "$"), ("-$1,250.50", -1250.5, "$"), ("12.5%", 12.5, "%"),
    ("40 \u{20ac}", 40, "\u{20ac}"),
    ("12 ms", 12, "ms"), ("3\u{d7}", 3, "\u{d7}"), ("4e", 4, "e"),
  ])
  func numbers(text: String, value: Double, unit: String) throws {
    let number = try #require(CellText.number(text))
    #expect(number.value == value)
    #expect(number.unit == unit)
  }

  @Test(arguments: [
    "", "-", "$", ".", "a", "v3", "3.11.2", "1,2,3", "1-2", "2026-03-01", "10:30", "1/2",
    "12 months",
    "$5 %", "e5", "--", "1 2", "\u{663}", String(repeating: "1", count: 50),
  ])
  func otherTexts(text: String) { #expect(CellText.number(text) == nil) }

  @Test func answers() {
    let typed = "\u{fe0f}"
    for yes in [
      "yes", "Yes", "true", "\u{2713}", "\u{2714}", "\u{2705}", "\u{2611}", "yes (each)",
      "\u{2714}" + typed, "\u{2611}\(typed) (each)",
    ] {
      #expect(CellText.answer(yes) == true)
    }
    for no in [
      "no", "FALSE", "\u{2717}", "\u{2718}", "\u{274c}", "\u{2716}", "no (not yet)",
      "\u{2716}" + typed,
    ] {
      #expect(CellText.answer(no) == false)
    }
    for other in ["", typed, "x", "n", "yes and no", "nope", "3.11 \u{2713}"] {
      #expect(CellText.answer(other) == nil)
    }
  }

  @Test(arguments: [
    (["\u{2212}5", "3", ""], ColumnType.number), (["$40", "$1,250"], .number),
    (["12 ms", "0", "1.5 ms"], .number), (["3 s", "200 ms"], .text), (["$40", "40%"], .text),
    (["\u{2705}", "no", "\u{2014}"], .yesNo), (["x", "", "y"], .yesNo), (["\u{2611}", "3"], .text),
    (["\u{2714}\u{fe0f}", "\u{274c}"], .yesNo), (["2026-03-01"], .date), (["", "-"], .text),
  ])
  func columns(cells: [String], type: ColumnType) { #expect(ColumnType(of: cells) == type) }
}
