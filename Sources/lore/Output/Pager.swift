import Glibc

/// Shows long text through the user's pager.
enum Pager {
  /// Writes text, through `LORE_PAGER`, `PAGER` or `less -R` when stdout is a terminal and the
  /// text is longer than its screen.
  static func show(_ text: String, place: OutputPlace, isOff: Bool) throws {
    guard !isOff, let size = place.size,
      text.utf8.lazy.filter({ $0 == 0x0A }).prefix(size.rows).count >= size.rows
    else {
      StandardOutput.shared.write(text)
      return
    }
    let command = Environment["LORE_PAGER"] ?? Environment["PAGER"] ?? "less -R"
    let words = CommandWords.split(command)
    guard let program = words.first, program != "cat",
      let pipe = ChildProcess.start(words, environment: ["LESSCHARSET": "utf-8"])
    else {
      StandardOutput.shared.write(text)
      return
    }
    pipe.write(text)
    pipe.closeAndWait()
  }
}

/// A command line split into words, as a shell splits it, with nothing expanded.
enum CommandWords {
  /// The words of a line; quotes group, a backslash takes the next character as it is.
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var characters = line.makeIterator()
    while let character = characters.next() {
      if let open = quote {
        if character == open {
          quote = nil
        } else if character == "\\", open == "\"", let next = characters.next() {
          word = (word ?? "") + (next == "\"" || next == "\\" ? "\(next)" : "\\\(next)")
        } else {
          word = (word ?? "") + String(character)
        }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == "\\" {
        word = (word ?? "") + (characters.next().map(String.init) ?? "\\")
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let done = word { words.append(done) }
    return words
  }
}
