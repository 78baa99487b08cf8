import Testing

@testable import Notes

/// Anchors of headings as github-slugger publishes them, which follows GitHub.
struct SlugTests {
  @Test(arguments: [
    ("I ♥ unicode", "i--unicode"), ("I♥unicode", "iunicode"), ("Dash-dash", "dash-dash"),
    ("en–dash!", "endash"), ("em–dash", "emdash"), ("em — dash", "em--dash"),
    ("😄 unicode emoji", "-unicode-emoji"), ("😄-😄 unicode emoji", "--unicode-emoji"),
    ("😄_😄 unicode emoji", "_-unicode-emoji"), ("😄 - an emoji", "---an-emoji"),
    (":smile: - a gemoji", "smile---a-gemoji"),
    ("apostrophe’s should be trimmed", "apostrophes-should-be-trimmed"),
    ("some_underscores __ here", "some_underscores-__-here"),
    ("1.2.3 Release (final)", "123-release-final"),
    ("C++ & C#", "c--c"), ("a/b\\c", "abc"), ("What's up?", "whats-up"),
    ("`code` here", "code-here"),
    ("Привет", "привет"), ("Профили пользователей", "профили-пользователей"),
    ("Привет non-latin 你好", "привет-non-latin-你好"), ("Ärger über Öl", "ärger-über-öl"),
    ("naïve café", "naïve-café"), ("❤️ heart", "\u{FE0F}-heart"), ("½ and ²", "-and-"),
    ("Ⅳ and ⓐ", "ⅳ-and-ⓐ"), ("a‿b⁀c", "a‿b⁀c"), ("हिन्दी शब्द", "हिन्दी-शब्द"), ("ไทย ภาษา", "ไทย-ภาษา"),
    ("数据库（主库）", "数据库主库"), ("a\u{A0}b", "ab"), ("→ arrow", "-arrow"), ("$100 / €5", "100--5"),
    ("👩‍💻 code", "-code"), ("...", ""),
  ])
  func isAsPublished(heading: String, anchor: String) {
    #expect(slug(heading) == anchor)
  }

  @Test func repeatsAreNumberedAsPublished() {
    var counter = SlugCounter()
    let anchors = ["Foo", "foo", "foo 1", "foo-1", "foo", "", "", "Foo"].map { counter.next($0) }
    #expect(anchors == ["foo", "foo-1", "foo-1-1", "foo-1-2", "foo-2", "", "-1", "foo-3"])
  }

  /// The published rule over every scalar: of what is lowered, letters, marks, decimal digits,
  /// connectors, hyphens and blanks stay.
  @Test func everyScalarFollowsTheRule() {
    var faults: [UInt32] = []
    for value in (UInt32(0x80)...0x3_FFFF) where !(0xD800...0xDFFF).contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      let isKept =
        scalar.properties.isAlphabetic
        || [.nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation]
          .contains(category)
      let lowered = isKept ? scalar.properties.lowercaseMapping : ""
      if slug("x" + String(scalar) + "x").unicodeScalars.elementsEqual(
        "x\(lowered)x".unicodeScalars) == false
      {
        faults.append(value)
      }
    }
    #expect(faults == [], "\(faults.count) scalars")
  }
}
