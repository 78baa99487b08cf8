import Cells
import CursesTerminal
import Glibc

/// Closes a terminal twice, and says what is left of it and that signals end the program again.
struct Closing {
  func run() throws {
    let wake = Wake()
    let before = openDescriptors
    for round in 1...2 {
      let screen = try openTerminal(wake)
      screen.present(Grid(screen.size), cursor: nil)
      if round == 1 { print(String(repeating: "stray ", count: 20_000) + "end") }
      let quiet = screen.runQuietly(ChildProcess(["/bin/sh", "-c", "test ! -t 0 && test ! -t 1"]))
      screen.close()
      let pipe = signal(SIGPIPE, SIG_DFL) == nil ? "ends" : "is ignored"
      say("closed, \(openDescriptors - before) left open, quiet \(quiet), a broken pipe \(pipe)")
    }
    raise(SIGINT)
    say("still here")
  }
}
