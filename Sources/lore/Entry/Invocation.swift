import ArgumentParser
import Glibc
import Notes

/// One run of the program, from its arguments to its exit status.
enum Invocation {
  /// Parses the arguments, runs the command, and returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is like a full disk: writing fails.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Lore.parseAsRoot(rewritten(arguments))
      try command.run()
      return StandardOutput.shared.finish()
    } catch let failure as Failure {
      let output = StandardOutput.shared.finish()
      StandardError.say(failure.line)
      return max(failure.status, output)
    } catch let code as ExitCode {
      return max(code.rawValue, StandardOutput.shared.finish())
    } catch is FoundNothing {
      return max(1, StandardOutput.shared.finish())
    } catch {
      return report(error, arguments)
    }
  }

  /// Prints help, version or a usage error of the argument parser.
  private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
    if Lore.exitCode(for: error) == .success {
      let text = Lore.fullMessage(for: error)
      if text != Lore.version, let examples = Examples.block(for: arguments) {
        StandardOutput.shared.write("\(examples)\n\n")
      }
      StandardOutput.shared.write(text.hasSuffix("\n") ? text : text + "\n")
      return StandardOutput.shared.finish()
    }
    if let word = arguments.first, isMistypedCommand(word, arguments) {
      StandardError.say("no command '\(word)'\(nearestCommand(word)); see 'lore --help'")
      return 2
    }
    let message = Lore.message(for: error)
    let line = message.split(separator: "\n").first.map(String.init) ?? "wrong arguments"
    StandardError.say("\(line); see 'lore \(commandName(arguments).map { "\($0) " } ?? "")--help'")
    return 2
  }

  /// The name of the subcommand that the arguments call, nil for the browser.
  static func commandName(_ arguments: [String]) -> String? {
    guard let first = arguments.first, Lore.commandNames.contains(first) else { return nil }
    return first
  }

  /// Whether a word that no command has was meant as one: the browser takes only one word.
  private static func isMistypedCommand(_ word: String, _ arguments: [String]) -> Bool {
    !word.hasPrefix("-") && !Lore.commandNames.contains(word)
      && arguments.dropFirst().contains { !$0.hasPrefix("-") }
  }

  /// `; nearest: NAME` where a command is spelled like the word, else empty.
  static func nearestCommand(_ word: String) -> String {
    NearestNames.closest(to: word, among: Lore.commandNames, count: 1).first
      .map { "; nearest: \($0)" } ?? ""
  }

  /// Lets the options common to all commands stand before the command's name:
  /// `lore --wiki DIR show NOTE` is `lore show NOTE --wiki DIR`.
  private static func rewritten(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let first = rest.first, first.hasPrefix("-"), first != "--" {
      let takesValue = CommonOptions.namesWithValue.contains(first)
      guard
        takesValue || CommonOptions.flagNames.contains(where: { first == $0 })
          || first.contains("=")
      else { return arguments }
      leading.append(rest.removeFirst())
      if takesValue, let value = rest.popFirst() { leading.append(value) }
    }
    guard let name = rest.first, Lore.commandNames.contains(name) else { return arguments }
    return [name] + leading + rest.dropFirst()
  }
}
