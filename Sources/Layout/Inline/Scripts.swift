import Cells

/// Raised and lowered characters.
enum Script: Hashable, Sendable {
  case raised, lowered

  /// A text in such characters, without blanks; nil where one of them is missing.
  func text(_ text: String) -> String? {
    let table = self == .raised ? Script.raisedCharacters : Script.loweredCharacters
    var script = ""
    for character in text {
      if character == " " || character == "\u{a0}" { continue }
      guard let found = table[character] else { return nil }
      script.append(found)
    }
    return script
  }

  /// What stands before a text that has no such characters.
  var mark: String { self == .raised ? "^" : "_" }

  private static let raisedCharacters = table(
    "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδεθιφχ′″∘°−†⊤",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵋᶿᶥᵠᵡ′″°°⁻†ᵀ")

  private static let loweredCharacters = table(
    "0123456789+-=()aehijklmnoprstuvxβγρφχ−",
    "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ₋")

  /// Whether a character is raised or lowered.
  static func isScript(_ character: Character) -> Bool { scripts.contains(character) }

  private static let scripts = Set(raisedCharacters.values).union(loweredCharacters.values)

  private static func table(_ from: String, _ to: String) -> [Character: Character] {
    Dictionary(zip(from, to), uniquingKeysWith: { first, _ in first })
  }
}

extension InlineText {
  /// Raises or lowers what was appended since there were `count` runs.
  ///
  /// Where a character of it cannot be, `^` or `_` stands before all of it, with brackets around
  /// more than one character; these stand for `opener` and `closer`. In prose blanks are such
  /// characters.
  mutating func setScript(
    _ script: Script, from count: Int, style: Style, opener: Range<Int>, closer: Range<Int>,
    isProse: Bool = false
  ) {
    guard runs.count > count else { return }
    let link = links[count]
    let hasBlank = runs[count...].contains { $0.text.contains(" ") }
    if !(isProse && hasBlank), runs[count...].contains(where: { $0.text.contains { $0 != " " } }),
      replace(from: count, with: script.text)
    {
      return
    }
    let isOne = runs[count...].reduce(0) { $0 + $1.text.count } < 2
    insert(
      isOne ? script.mark : script.mark + "(", style: style, link: link, source: opener, at: count)
    if !isOne { append(")", style: style, link: link, for: closer) }
  }
}
