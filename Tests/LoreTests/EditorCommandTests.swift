import Testing

@testable import lore

struct EditorCommandTests {
  @Test(arguments: [
    ("vi", ["vi", "+7", "/w/a.md"]), ("nvim -R", ["nvim", "-R", "+7", "/w/a.md"]),
    ("code --wait", ["code", "--wait", "--goto", "/w/a.md:7"]), ("hx", ["hx", "/w/a.md:7"]),
    ("'/opt/my editor/vim' -u x", ["/opt/my editor/vim", "-u", "x", "+7", "/w/a.md"]),
    ("", ["vi", "+7", "/w/a.md"]),
  ])
  func editorsAreToldTheLine(editor: String, words: [String]) {
    #expect(
      EditorCommand.words(template: nil, editor: editor, file: "/w/a.md", line: 7) == words)
  }

  @Test(arguments: [
    ("ed {file} -l {line}", ["ed", "/w/$(x) y.md", "-l", "7"]),
    ("ed --at={line}", ["ed", "--at=7", "/w/$(x) y.md"]),
  ])
  func templatesAreFilledInWordByWord(template: String, words: [String]) {
    let found = EditorCommand.words(
      template: template, editor: "vi", file: "/w/$(x) y.md", line: 7)
    #expect(found == words)
  }

  @Test func withoutAWordOfAProgramTheUsualOneRuns() {
    let words = EditorCommand.words(template: " \t", editor: "ed", file: "/w/run.md", line: 1)
    #expect(words == ["ed", "+1", "/w/run.md"])
    #expect(Opener(program: " ").words("/w/run.sh") == Opener(program: nil).words("/w/run.sh"))
    let text = #"editor = "  "\#nopener = "\t""#
    let file = ConfigFile(text: text, path: "config.toml", keys: ConfigKey.user)
    let user = UserConfig(file: file, path: "config.toml")
    #expect(user.editor == nil)
    #expect(user.opener == nil)
  }

  @Test func leadingDashesAreNoOptions() {
    let words = EditorCommand.words(template: nil, editor: "vi", file: "-rf.md", line: 1)
    #expect(words.last == "./-rf.md")
  }
}
