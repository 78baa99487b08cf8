import ArgumentParser
import Browser

/// `lore manual`: the manual page, in roff, made of the same tables as help and keys.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page.", shouldDisplay: false)

  @Flag(help: "The page of keys of the bundled wiki instead.") var keys = false

  func run() {
    StandardOutput.shared.write(keys ? KeysPage.text : ManualPage.text)
  }
}
