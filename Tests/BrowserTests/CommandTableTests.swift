import Cells
import Layout
import Testing

@testable import Browser

struct CommandTableTests {
  @Test func everyKeyCanBeRead() {
    for row in CommandTable.rows {
      for key in row.keys {
        let sequence = KeySequence(parsing: key)
        #expect(sequence != nil, "\(key) of \(row.command)")
        #expect(sequence.flatMap { KeySequence(parsing: $0.description) } == sequence, "\(key)")
      }
    }
  }

  @Test func keysAreUniqueInEveryContext() {
    for (context, name) in KeyContexts.named {
      var owners: [KeySequence: Command] = [:]
      for row in CommandTable.rows where row.contexts.contains(context) {
        for sequence in row.keys.compactMap(KeySequence.init(parsing:)) {
          let owner = owners.updateValue(row.command, forKey: sequence)
          #expect(owner == nil, "\(sequence) in \(name) is \(row.command) and also another")
        }
      }
      for one in owners.keys {
        #expect(!owners.keys.contains { one.begins($0) }, "\(one) hides a longer one in \(name)")
      }
    }
  }

  @Test func everyCommandIsInTheTable() {
    let listed = Set(CommandTable.rows.map(\.command))
    #expect(listed == Set(Command.allCases))
  }

  @Test func referencesNameEveryCommand() {
    let markdown = CommandTable.markdown()
    let manual = CommandTable.manual()
    let marks = FrameMarks(Options(wikiName: "Garden", now: 0))
    let help = HelpText.entries(.standard, marks, width: 200, in: .reader)
      .flatMap(\.lines).map(\.text)
    for row in CommandTable.rows {
      #expect(markdown.contains("`:\(row.command.rawValue)`"))
      #expect(
        manual.contains(row.summary.replacing("-", with: "\\-").replacing("'", with: "\\(aq")))
      #expect(help.contains { $0.contains(row.summary) }, "\(row.command)")
    }
  }

  @Test func namesOfCommandsComplete() {
    var driver = Driver()
    driver.press(":incid")
    #expect(driver.status.contains("incidents"))
    driver.press("<Tab><Enter>")
    #expect(driver.shows("INCIDENTS  1"))
  }
}

struct RebindingTests {
  @Test func aNewKeyIsAddedToACommand() {
    let (map, problems) = KeyMap.standard.rebinding(["Ctrl-p": "finder"])
    #expect(problems.isEmpty)
    let sequence = KeySequence([Key("p", .control)])
    #expect(map.meaning(of: sequence, in: .reader) == .command(.finder))
    #expect(map.keys(for: .finder, in: .reader).count == 2)
  }

  @Test func aKeyWithAnotherIsTakenOver() {
    let (map, problems) = KeyMap.standard.rebinding(["Ctrl-e": "finder"])
    #expect(problems.isEmpty)
    #expect(map.meaning(of: KeySequence([Key("e", .control)]), in: .reader) == .command(.finder))
    #expect(map.meaning(of: KeySequence([Key("j")]), in: .reader) == .command(.down))
  }

  @Test(arguments: [
    (["nokey-x": "finder"], "names no key"), (["F5": "fly"], "no command is called 'fly'"),
    (["g": "finder"], "begin alike"), (["ggx": "finder"], "begin alike"),
    (["o": "incidents"], "the only key of 'finder'"),
    (["Tab": "finder", "Ctrl-i": "finder"], "cannot tell"),
  ])
  func whatCannotBeBoundIsSaid(keys: [String: String], problem: String) {
    let (_, problems) = KeyMap.standard.rebinding(keys)
    #expect(problems.contains { $0.line.contains(problem) && keys[$0.key] != nil }, "\(problems)")
  }
}
