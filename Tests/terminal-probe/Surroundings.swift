import Cells
import CursesTerminal
import Glibc

/// A variable of the environment; nil where it is unset.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Writes a line to standard error.
func say(_ text: String) {
  var line = text + "\n"
  line.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
}

/// A theme with a colour of its own for the roles that the tests look at.
func probeTheme() throws -> Theme {
  try Theme(
    name: "probe",
    entries: [
      "text": Theme.Entry(foreground: "#d8dae0", background: "#16181d"),
      "quiet": Theme.Entry(foreground: "#8f96a3"),
      "accent": Theme.Entry(foreground: "#7fb3d5"),
      "title": Theme.Entry(foreground: "#f0c674", attributes: ["bold": true]),
      "link": Theme.Entry(foreground: "#7fb3d5", attributes: ["underline": true]),
      "selected": Theme.Entry(foreground: "#ffffff", background: "#2c4a66"),
      "border": Theme.Entry(foreground: "bright-black"),
      "comment": Theme.Entry(foreground: "#8f96a3", attributes: ["italic": true]),
    ])
}

/// The terminal as the tests' environment wants it.
func openTerminal(_ wake: Wake) throws -> CursesScreen {
  let options = TerminalOptions(
    theme: try probeTheme(), usesColor: (variable("NO_COLOR") ?? "").isEmpty,
    usesASCII: variable("PROBE_ASCII") != nil)
  return try CursesScreen(options, wake: wake)
}

/// How many descriptors are open.
var openDescriptors: Int { (Int32(0)..<256).count { fcntl($0, F_GETFD) >= 0 } }
