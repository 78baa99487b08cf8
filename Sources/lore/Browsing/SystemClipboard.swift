import Dispatch
import Glibc
import WikiIndex

/// The clipboard of the desktop that this program runs on, by the programs that fill it.
enum SystemClipboard {
  /// Gives a text to the first program that is there; false where there is none.
  static func copy(_ text: String) -> Bool {
    for words in commands {
      guard let program = try? PipedProgram.start(words, output: .nowhere) else { continue }
      DispatchQueue.global(qos: .userInitiated).async {
        program.write(text)
        program.closeInput()
        program.wait()
      }
      return true
    }
    return false
  }

  /// Commands that read the text, for the desktops that are there; their programs need not be.
  ///
  /// None over ssh: the clipboard of that machine is not the user's.
  static var commands: [[String]] {
    guard Environment["SSH_CONNECTION"] == nil, Environment["SSH_TTY"] == nil else { return [] }
    #if os(macOS)
      return [["pbcopy"]]
    #else
      var all: [[String]] = []
      if Environment["WAYLAND_DISPLAY"] != nil { all.append(["wl-copy"]) }
      if Environment["DISPLAY"] != nil {
        all += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
      }
      return all
    #endif
  }
}
