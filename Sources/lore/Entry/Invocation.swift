import ArgumentParser
import Glibc
import Notes
import WikiIndex

/// One run of the program, from its arguments to its exit status.
enum Invocation {
  /// Parses the arguments, runs the command, and returns the exit status.
  static func run(_ arguments: [String]) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is like a full disk: writing fails.
    signal(SIGXFSZ, SIG_IGN)
    let asked = arguments.first == "help" ? arguments.dropFirst().first : nil
    if let name = asked ?? ArgumentWords.words(of: arguments).first,
      Lore.laterCommands.contains(name)
    {
      StandardError.say(
        "this version has no '\(name)'; 'lore show \(name)' prints a note of that name")
      return 2
    }
    if let asked, !asked.hasPrefix("-"), !Lore.commandNames.contains(asked), asked != "help" {
      return refuse(command: asked)
    }
    do {
      var command = try Lore.parseAsRoot(ArgumentWords.rewritten(arguments))
      try command.run()
      return StandardOutput.shared.finish()
    } catch let failure as Failure {
      let output = StandardOutput.shared.finish()
      StandardError.say(failure.line + commandMeant(arguments, failure))
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
      let isForPeople = text != Lore.version && arguments.first != completionRequest
      if isForPeople, let examples = Examples.block(for: arguments) {
        StandardOutput.shared.write("\(examples)\n\n")
      }
      StandardOutput.shared.write(text.hasSuffix("\n") ? text : text + "\n")
      return StandardOutput.shared.finish()
    }
    if let word = unknownWord(arguments),
      ArgumentWords.words(of: arguments).count > 1 || !nearestCommand(word).isEmpty
    {
      return refuse(command: word)
    }
    let message = Lore.message(for: error)
    let line = message.split(separator: "\n").first.map(String.init) ?? "wrong arguments"
    let name = commandName(arguments).map { "\($0) " } ?? ""
    StandardError.say("\(line)\(line.hasSuffix("?") ? "" : ";") see 'lore \(name)--help'")
    return 2
  }

  /// The first word with which shells ask what may stand at a place.
  private static let completionRequest = "---completion"

  private static func refuse(command: String) -> Int32 {
    StandardError.say("no command '\(command)'\(nearestCommand(command)); see 'lore --help'")
    return 2
  }

  /// What to add where the first word is no note and may have been meant as a command.
  private static func commandMeant(_ arguments: [String], _ failure: Failure) -> String {
    guard failure.status == 1, let word = unknownWord(arguments) else { return "" }
    return nearestCommand(word).replacing("; nearest:", with: "; nearest command:")
  }

  /// The name of the subcommand that the arguments call, nil for the browser.
  private static func commandName(_ arguments: [String]) -> String? {
    ArgumentWords.words(of: arguments).first.flatMap { Lore.commandNames.contains($0) ? $0 : nil }
  }

  /// The first word where that is neither a command nor a file.
  private static func unknownWord(_ arguments: [String]) -> String? {
    guard let word = ArgumentWords.words(of: arguments).first, word != "help",
      !Lore.commandNames.contains(word), FileSystem.kind(word) == nil
    else { return nil }
    return word
  }

  /// `; nearest: NAME` where a command is spelled like the word, else empty.
  private static func nearestCommand(_ word: String) -> String {
    NearestNames.closest(to: word, among: Lore.commandNames, count: 1).first
      .map { "; nearest: \($0)" } ?? ""
  }
}
