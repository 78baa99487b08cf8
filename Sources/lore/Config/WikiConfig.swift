import Notes

/// A wiki's own `lore.toml`.
enum WikiConfig {
  /// The configuration that a checked file asks for, with everything that is wrong in it.
  static func read(_ file: ConfigFile, path: String) -> (
    configuration: Configuration, problems: [ConfigProblem]
  ) {
    var configuration = Configuration()
    var problems = file.problems
    configuration.moreRelationSections = file.texts("sections.relations")
    configuration.keyPointSections += file.texts("sections.key_points")
    configuration.incidentWords += file.texts("sections.incidents")
    configuration.linkRoots = file.table("links.roots")
    func problem(_ name: String, _ message: String) {
      let line = file.places.line(of: name)
      problems.append(ConfigProblem(path: path, line: line, message: message))
    }
    for (folder, name) in file.table("kinds").sorted(by: { $0.key < $1.key }) {
      guard let kind = NoteKind(rawValue: name) else {
        problem(
          "kinds.\(folder)",
          "no kind '\(name)' (concept, daily, index, log, incident, "
            + "source, note)")
        continue
      }
      configuration.folderKinds[folder] = kind
    }
    for name in file.texts("check.off") {
      guard let rule = Rule(rawValue: name) else {
        problem("check.off", "no rule '\(name)'")
        continue
      }
      configuration.rulesOff.insert(rule)
    }
    for text in file.texts("check.expected") {
      guard let finding = ExpectedFinding(parsing: text) else {
        problem("check.expected", "'\(text)' is not \"rule path\"")
        continue
      }
      configuration.expected.append(finding)
    }
    return (configuration, problems)
  }
}
