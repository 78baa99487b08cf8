import Cells
import CursesTerminal
import Glibc
import WikiIndex

/// Looks at the terminal, the locale and the programs that lore uses.
enum Examination {
  /// Every finding, in the order they are printed.
  static func findings(wiki: String?) -> [Finding] {
    let user = UserConfig.load()
    let probe = TerminalProbe()
    return [
      Finding("version", Lore.version),
      Finding("system", system),
      Finding("libraries", "\(probe.library), SQLite \(NoteIndex.engineVersion)"),
      terminal(probe),
      colors(probe),
      locale(probe),
      clipboard,
      editor(user),
      opener(user),
      config(user),
      root(user, wiki),
      Finding("cache", IndexPlace.folder ?? "none: indexes are kept in memory"),
    ]
  }

  private static var system: String {
    var name = utsname()
    uname(&name)
    func text<Field>(_ field: Field) -> String {
      withUnsafeBytes(of: field) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
    }
    return "\(text(name.sysname)) \(text(name.release)) \(text(name.machine))"
  }

  private static func terminal(_ probe: TerminalProbe) -> Finding {
    let name = Environment["TERM"] ?? "not set"
    let around =
      Environment["TMUX"] != nil ? " in tmux" : Environment["STY"] != nil ? " in screen" : ""
    return Finding("terminal", name + around, problem: probe.failure?.description)
  }

  private static func colors(_ probe: TerminalProbe) -> Finding {
    let isOff = Environment["NO_COLOR"] != nil
    return Finding("colors", "\(probe.colors)\(isOff ? ", switched off by NO_COLOR" : "")")
  }

  private static func locale(_ probe: TerminalProbe) -> Finding {
    let name = Environment["LC_ALL"] ?? Environment["LC_CTYPE"] ?? Environment["LANG"] ?? "not set"
    let problem = "no UTF-8 locale here; install C.UTF-8 or use --ascii"
    return Finding("locale", name, problem: probe.hasUTF8 ? nil : problem)
  }

  private static var clipboard: Finding {
    let programs = SystemClipboard.commands.map { $0[0] }.filter(isOnPath)
    return Finding("clipboard", (["OSC 52"] + programs).joined(separator: ", "))
  }

  private static func editor(_ user: UserConfig) -> Finding {
    let line = user.editor ?? Environment["VISUAL"] ?? Environment["EDITOR"] ?? "vi"
    let program = CommandWords.split(line).first ?? ""
    return Finding(
      "editor", line,
      problem: isOnPath(program) ? nil : "not found; set VISUAL or EDITOR to a program on PATH")
  }

  private static func opener(_ user: UserConfig) -> Finding {
    let candidates = user.opener.map { [$0] } ?? ["xdg-open", "open"]
    let found = candidates.first { isOnPath(CommandWords.split($0).first ?? "") }
    return Finding("opener", found ?? "none: addresses are shown, not opened")
  }

  private static func config(_ user: UserConfig) -> Finding {
    let state = FileSystem.kind(user.path) == nil ? "\(user.path), not there" : user.path
    return Finding("config", state, problem: user.file.problems.first?.text)
  }

  private static func root(_ user: UserConfig, _ option: String?) -> Finding {
    do {
      return Finding("wiki", try WikiLocator(user).root(option: option))
    } catch {
      let failure = error as? Failure
      return Finding("wiki", option ?? "none", problem: failure?.line ?? "cannot be read")
    }
  }

  /// Whether a program is an executable file on `PATH`, or at its path if it has one.
  static func isOnPath(_ program: String) -> Bool {
    guard !program.isEmpty else { return false }
    if program.utf8.contains(0x2F) { return access(program, X_OK) == 0 }
    return (Environment["PATH"] ?? "").split(separator: ":").contains {
      access("\($0)/\(program)", X_OK) == 0
    }
  }
}
