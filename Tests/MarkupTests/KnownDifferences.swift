/// A way in which the peer (0.29.0.gfm.6) is known to differ, and why ours is meant.
struct KnownDifference: Sendable {
  var name: String
  /// Whether the difference between two outputs for a text is of this kind.
  var explains: @Sendable (_ text: String, _ ours: String, _ theirs: String) -> Bool

  static let all: [KnownDifference] = [
    KnownDifference(name: "CommonMark 0.31: symbols count as punctuation beside delimiters") {
      text, ours, theirs in
      text.unicodeScalars.contains { !$0.isASCII && $0.properties.isSymbol }
        && withoutEmphasis(ours) == withoutEmphasis(theirs)
    },
    KnownDifference(name: "CommonMark 0.31: comments, declarations") { text, _, _ in
      text.contains("<!")
    },
    KnownDifference(name: "CommonMark 0.30: textarea holds raw text, search is a block") {
      text, _, _ in
      let text = text.lowercased()
      return text.contains("<textarea") || text.contains("<search") || text.contains("<source")
    },
    KnownDifference(name: "CommonMark 0.30: at most seven digits in a numeric reference") {
      text, _, _ in
      text.contains(/&#[0-9]{8,}/) || text.contains(/&#[xX][0-9a-fA-F]{7,}/)
    },
    KnownDifference(name: "CommonMark: parentheses in a bare destination are balanced") {
      text, _, _ in
      text.contains(/\](\(|:)[ \t\n>]*[^ \t\n]*\(/)
    },
    KnownDifference(name: "CommonMark: a blank label is none; the peer drops the brackets") {
      text, _, _ in
      text.contains(/\]\[[ \t\n]+\]/)
    },
    KnownDifference(name: "CommonMark: a line --- after definitions is a thematic break") {
      text, _, _ in
      text.contains("]:") && text.contains(/(?m)^[> \t]*(-[ \t]*){3,}$/)
    },
    KnownDifference(name: "CommonMark: a title that does not end its line is none") {
      text, _, theirs in
      text.contains("]:") && theirs.contains(" title=")
    },
    KnownDifference(name: "CommonMark: blanks at the start of lazy lines are not content") {
      _, ours, theirs in
      withoutIndentation(ours) == withoutIndentation(theirs)
    },
    KnownDifference(name: "CommonMark: a lone tag cannot interrupt a paragraph lazily") {
      text, _, _ in
      text.contains(/(?m)^[ ]{0,3}<\/?[a-zA-Z]/)
        && text.contains(/(?m)^[ \t]*([-+*>]|[0-9]+[.)]|\[\^)/)
    },
    KnownDifference(name: "CommonMark: a fence's indentation counts columns of tabs") {
      text, _, _ in
      text.contains("\t") && (text.contains("```") || text.contains("~~~"))
    },
    KnownDifference(name: "the peer mangles undefined footnotes and what stands in their brackets")
    {
      text, _, _ in
      text.contains("[^")
    },
    KnownDifference(name: "addresses after an open bracket are links, as on GitHub today") {
      text, _, _ in
      text.contains("[") && (text.contains("://") || text.contains("www."))
    },
    KnownDifference(name: "escapes and references end a bare mail address") { text, _, _ in
      text.contains("@") && (text.contains("\\") || text.contains("&"))
    },
    KnownDifference(name: "the peer looks for a task box in the whole line, and not in quotes") {
      text, _, _ in
      text.contains(/\[[ xX]\]/)
    },
    KnownDifference(name: "the peer drops definitions in the paragraph that a table ends") {
      text, ours, theirs in
      text.contains("]:") && (ours + theirs).contains("<table>")
    },
  ]

  private static func withoutEmphasis(_ html: String) -> String {
    html.replacing(/<\/?(em|strong|del)>|\*|_|~/, with: "")
  }

  private static func withoutIndentation(_ html: String) -> String {
    html.replacing(/\n[ \t]+/, with: "\n").replacing(/[ ]+/, with: " ")
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isSymbol: Bool {
    switch generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }
}
