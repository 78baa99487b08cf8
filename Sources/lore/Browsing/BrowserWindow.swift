import Browser
import Cells
import CursesTerminal
import Layout
import WikiIndex

/// The terminal as the user wants the browser to use it.
struct BrowserWindow {
  let screen: CursesScreen
  let wake = Wake()
  let keys: KeyMap
  /// What is wrong with the user's keys and theme.
  let problems: [ConfigProblem]
  let isASCII: Bool
  /// Whether the terminal has no other characters at all.
  let spellsOut: Bool
  /// Whether the theme is that which fits the terminal's background.
  let followsBackground: Bool

  /// Takes the terminal over; `theme` and `ascii` are what the command line says.
  ///
  /// - Parameter hint: what else can be done where there is no terminal.
  init(
    _ user: UserConfig, _ common: CommonOptions, theme: String? = nil, ascii: Bool = false,
    hint: String = ""
  ) throws {
    let keys = user.keys
    let own = ThemeChoice.chosen(by: user)
    let name = theme ?? own.name
    guard let chosen = ThemeChoice.theme(name == "auto" ? "dark" : name) else {
      throw Failure.usage(ThemeChoice.missing(name))
    }
    problems = keys.problems + (theme == nil ? own.problems : chosen.problems)
    for problem in problems where !common.quiet { StandardError.say(problem.text) }
    self.keys = keys.map
    let isASCII = ascii || user.isASCII
    followsBackground = name == "auto"
    var options = TerminalOptions(
      theme: chosen.theme, usesColor: Environment["NO_COLOR"] == nil && common.color != .never,
      usesASCII: isASCII, usesMouse: user.usesMouse)
    options.substitutes = { Spelling.known.narrow }
    do throws(OpenFailure) {
      screen = try CursesScreen(options, wake: wake)
      spellsOut = screen.isASCIIOnly
      self.isASCII = isASCII || screen.lacksSigns
    } catch {
      throw Failure.usage("\(error)\(error == .notATerminal ? hint : "")")
    }
  }
}
