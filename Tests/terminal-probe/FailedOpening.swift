import CursesTerminal
import Glibc

/// Tries to open a terminal that cannot be written to, and says how many descriptors stay open.
struct FailedOpening {
  func run() {
    guard let name = ttyname(0) else { return say("no terminal") }
    let readOnly = Glibc.open(name, O_RDONLY)
    dup2(readOnly, 1)
    close(readOnly)
    let wake = Wake()
    let before = openDescriptors
    let screen = try? openTerminal(wake)
    say("\(screen == nil ? "refused" : "opened"), \(openDescriptors - before) left open")
  }
}
