import Notes
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""),
    ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
    // What parts fields does so with a mark on it as well.
    ("x,\u{301}y", "\"x,\u{301}y\""), ("a\"\u{301}", "\"a\"\"\u{301}\""),
  ])
  func fieldsAreQuotedWhereTheyMustBe(field: String, written: String) {
    #expect(Array(CSV.text([[field, "z"]]).utf8) == Array("\(written),z\n".utf8))
  }

  @Test func tabsPartFieldsAlone() {
    #expect(CSV.tabs([["a\tb", "c\nd", "e,\"f\""]]) == "a b\tc d\te,\"f\"\n")
  }
}
