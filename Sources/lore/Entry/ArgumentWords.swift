import ArgumentParser

/// Arguments as typed, in the form in which the parser understands what was meant.
enum ArgumentWords {
  /// Lets the options common to all commands stand before the command's name:
  /// `lore --wiki DIR show NOTE` is `lore show NOTE --wiki DIR`; and words with a dash that are no
  /// options be what they are.
  static func rewritten(_ arguments: [String]) -> [String] {
    guard let (leading, rest) = parted(arguments) else { return arguments }
    guard let name = rest.first, Lore.commandNames.contains(name) else {
      return withDashedValues(arguments)
    }
    let words = leading + rest.dropFirst()
    return [name]
      + (name == Search.configuration.commandName ? query(words) : withDashedValues(words))
  }

  /// The words in whose places a command and its arguments are named: what follows another option
  /// than the common ones may be its value and is left out.
  static func words(of arguments: [String]) -> [String] {
    guard let rest = parted(arguments)?.rest, rest.first?.hasPrefix("-") == false else { return [] }
    return zip([""] + rest, rest).compactMap { before, word in
      word.hasPrefix("-") || before.hasPrefix("-") ? nil : word
    }
  }

  /// The options common to all commands that come first, and what follows them; nil where another
  /// option is among them.
  private static func parted(
    _ arguments: [String]
  ) -> (leading: [String], rest: ArraySlice<String>)? {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("-"), first != "--" {
      let takesValue = CommonOptions.namesWithValue.contains(first)
      guard
        takesValue || CommonOptions.flagNames.contains(where: { first == $0 })
          || first.contains("=")
      else { return nil }
      leading.append(rest.removeFirst())
      if takesValue, let value = rest.popFirst() { leading.append(value) }
    }
    return (leading, rest)
  }

  /// Puts the words of a query behind `--`, in order: `-sql` leaves out `sql` and is no cluster of
  /// options that ends in `-q` and more.
  private static func query(_ words: [String]) -> [String] {
    let valued = CommonOptions.namesWithValue + ["--sort"]
    var options: [String] = []
    var query: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        query += rest
        break
      }
      if valued.contains(word) {
        options.append(rest.popFirst().map { "\(word)=\($0)" } ?? word)
      } else if word.hasPrefix("--") || word == "-q" || word == "-h" {
        options.append(word)
      } else {
        query.append(word)
      }
    }
    return options + (query.isEmpty ? [] : ["--"] + query)
  }

  /// Ties a negative number, or a query that leaves something out, to the option before it, so that
  /// it is not taken for an option.
  private static func withDashedValues(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words.prefix(while: { $0 != "--" }) {
      let digits = word.dropFirst()
      let isNumber =
        word.hasPrefix("-") && !digits.isEmpty && digits.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      if let option = result.last, option.hasPrefix("-"), !option.contains("="), option != "-",
        isNumber || (option == "--query" && word.hasPrefix("-"))
      {
        result[result.count - 1] = "\(option)=\(word)"
      } else {
        result.append(word)
      }
    }
    return result + words.drop { $0 != "--" }
  }
}
