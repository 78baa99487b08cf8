import Cells
import Notes
import WikiIndex

/// The command line that opens a file at a line in the user's editor; never through a shell.
enum EditorCommand {
  /// The words of the command.
  ///
  /// `template` is the config's command, in which `{file}` and `{line}` are filled in; without one
  /// `editor` is split into words and told the line in the way that it is known to take it.
  static func words(template: String?, editor: String, file: String, line: Int) -> [String] {
    let file = file.utf8.first == UInt8(ascii: "-") ? "./" + file : file
    // Without a word of a program the file would be the program.
    if let words = template.map(CommandWords.split), !words.isEmpty {
      let filled = words.map {
        $0.replacing("{file}", with: file).replacing("{line}", with: String(line))
      }
      return words.contains { $0.contains("{file}") } ? filled : filled + [file]
    }
    var words = CommandWords.split(editor)
    if words.isEmpty { words = ["vi"] }
    switch FilePath.lastComponent(of: words[0]) {
    case "code", "code-insiders", "codium", "cursor": words += ["--goto", "\(file):\(line)"]
    case "hx", "helix", "subl", "zed": words.append("\(file):\(line)")
    default: words += ["+\(line)", file]
    }
    return words
  }

  /// `VISUAL`, `EDITOR`, else `vi`.
  static func preferred() -> String { Environment["VISUAL"] ?? Environment["EDITOR"] ?? "vi" }
}
