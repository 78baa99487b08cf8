import Cells
import TestSupport
import Testing

@Suite struct KeyNameTests {
  @Test(arguments: [
    "j", "G", "Ctrl-d", "Alt-←", "Enter", "Space", "Tab", "Shift-Tab", "Backspace", "Esc", "PgDn",
    "PgUp", "Home", "End", "↑", "↓", "F1", "F12", "Ins", "Del", "Ctrl-Space", "Alt-Enter",
    "Ctrl-Alt-x",
    "-", "Ctrl--", "<", "|", "é", "中", "Ctrl-_",
  ])
  func namesAreReadAsTheyAreWritten(name: String) throws {
    let key = try #require(KeyName.parse(name))
    #expect(KeyName.name(of: key) == name)
  }

  @Test(arguments: [
    ("Ctrl-i", "Tab"), ("Ctrl-m", "Enter"), ("Ctrl-h", "Backspace"), ("Ctrl-[", "Esc"),
    ("Ctrl-D", "Ctrl-d"), ("Shift-a", "A"), ("pagedown", "PgDn"), ("Escape", "Esc"), ("up", "↑"),
    ("ctrl-enter", "Ctrl-Enter"), ("⏎", "Enter"),
  ])
  func whatATerminalCannotTellApartIsOneKey(name: String, same: String) {
    #expect(KeyName.parse(name) == KeyName.parse(same))
    #expect(KeyName.parse(name) != nil)
  }

  @Test(arguments: ["", "Ctr-d", "Enterr", "F64", "Ctrl-nothing"])
  func unknownNamesAreNoKeys(name: String) { #expect(KeyName.parse(name) == nil) }

  @Test func scripts() {
    #expect(KeyName.script("jj<Enter>") == [Key("j"), Key("j"), Key(.enter)])
    #expect(
      KeyName.script("a<lt><Ctrl-d> <") == [
        Key("a"), Key("<"), Key("d", .control), Key(" "), Key("<"),
      ])
    #expect(KeyName.script("<Nothing>") == nil)
  }
}
