/// A command line split into words, as a shell splits it, with nothing expanded.
package enum CommandWords {
  /// The words of a line; quotes group, a backslash takes the next character as it is.
  package static func split(_ line: String) -> [String] { read(line).words }

  /// Whether a quote is opened in the line and never closed.
  package static func isOpen(_ line: String) -> Bool { read(line).isOpen }

  private static func read(_ line: String) -> (words: [String], isOpen: Bool) {
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
    return (words, quote != nil)
  }
}
