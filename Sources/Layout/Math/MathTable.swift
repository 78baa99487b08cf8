import Resources

/// What a command of TeX is shown as.
enum MathCommand: Hashable, Sendable {
  case sign(String), prefix(String), relation(String), word(String)
  case gap(String)
  /// The argument, or as a word, or with nothing read in it.
  case plain, name, text
  /// Nothing, or neither it nor its argument, or neither it nor a dot.
  case drop, skip, bracket
  /// A mark on the one letter, or on each of them.
  case accent(String), line(String)
  case letters([Character: String])
  /// An arrow with its argument above.
  case arrow(String)
  case fraction, choice, root, above, below, modulo, tag, rowBreak, begin, end
}

/// The commands and environments that are known.
struct MathTable: Sendable {
  /// What stands at both sides of each row.
  struct Rows: Hashable, Sendable {
    var open = ""
    var close = ""

    /// What is on one side only is set apart.
    var before: String { close.isEmpty && !open.isEmpty ? open + " " : open }
    var after: String { open.isEmpty && !close.isEmpty ? " " + close : close }
  }

  private(set) var commands: [String: MathCommand] = [:]
  /// Environments whose columns stand apart, by name.
  private(set) var rows: [String: Rows] = [:]
  /// Lines that cannot be read.
  private(set) var problems: [String] = []

  /// That of `Resources/math.txt`; the first use reads it.
  static let known = MathTable(resourceFiles["math.txt"] ?? "")

  /// Reads a table, whose keys are kinds. What cannot be read is left out.
  init(_ table: String) {
    problems = WordTable.read(table) { take($0, $1) }
  }

  private mutating func take(_ kind: String, _ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    switch kind {
    case "sign": return takePairs(words, MathCommand.sign)
    case "prefix": return takePairs(words, MathCommand.prefix)
    case "relation": return takePairs(words, MathCommand.relation)
    case "named": return takePairs(words, MathCommand.word)
    case "accent": return takePairs(words, MathCommand.accent)
    case "line": return takePairs(words, MathCommand.line)
    case "arrow": return takePairs(words, MathCommand.arrow)
    case "word": for word in words { commands[word] = .word(word) }
    case "gap": for word in words { commands[word] = .gap(" ") }
    case "wide": for word in words { commands[word] = .gap("  ") }
    case "letters":
      let letters = words.dropFirst()
      guard letters.count % 2 == 0 else { return false }
      var table: [Character: String] = [:]
      for index in stride(from: letters.startIndex, to: letters.endIndex, by: 2) {
        for letter in letters[index] { table[letter] = letters[index + 1] }
      }
      commands[first] = .letters(table)
    case "rows":
      let sides = words.dropFirst().map { $0 == "." ? "" : $0 }
      guard sides.isEmpty || sides.count == 2 else { return false }
      rows[first] = sides.isEmpty ? Rows() : Rows(open: sides[0], close: sides[1])
    default:
      guard let command = MathTable.kinds[kind] else { return false }
      for word in words { commands[word] = command }
    }
    return true
  }

  private mutating func takePairs(
    _ words: [String], _ command: (String) -> MathCommand
  ) -> Bool {
    guard words.count % 2 == 0 else { return false }
    for index in stride(from: 0, to: words.count, by: 2) {
      commands[words[index]] = command(words[index + 1])
    }
    return true
  }

  private static let kinds: [String: MathCommand] = [
    "plain": .plain, "name": .name, "text": .text, "drop": .drop, "skip": .skip,
    "bracket": .bracket, "fraction": .fraction, "choice": .choice, "root": .root, "above": .above,
    "below": .below, "modulo": .modulo, "tag": .tag, "break": .rowBreak, "begin": .begin,
    "end": .end,
  ]
}
