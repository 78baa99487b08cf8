import Cells
import CursesTerminal
import Glibc

let arguments = CommandLine.arguments.dropFirst()
do {
  switch arguments.first {
  case "demo": try Demo().run()
  case "random": try RandomFrames(Array(arguments.dropFirst())).run()
  case "refused": FailedOpening().run()
  case "closed": try Closing().run()
  default: exit(64)
  }
} catch let failure as OpenFailure {
  say("terminal-probe: \(failure)")
  exit(2)
}
