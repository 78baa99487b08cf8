import ArgumentParser

/// `lore completions`: what a shell needs to complete commands, options and notes.
struct Completions: ParsableCommand {
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print completions for a shell.")

  @Argument(help: "The shell.") var shell: Shell

  func run() {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    StandardOutput.shared.write(Lore.completionScript(for: kind) + "\n")
  }
}
