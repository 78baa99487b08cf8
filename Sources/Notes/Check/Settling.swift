extension Configuration {
  /// All findings of one note as `check` reports them.
  package func settled(_ problems: [Problem], ofNoteAt path: String) -> [Problem] {
    var own = self
    own.expected = expected.filter {
      $0.path == path || $0.path == NotePath.withoutExtension(path)
    }
    return own.settled(problems)
  }

  /// Findings as `check` reports them: without rules that are off, expected ones marked, and one
  /// more for every expected finding that is gone; by path, line, column and rule.
  ///
  /// `problems` must be all findings of the wiki: a part of them would make others seem gone.
  package func settled(_ problems: [Problem]) -> [Problem] {
    var result = problems.filter { !rulesOff.contains($0.rule) }
    var met: Set<ExpectedFinding> = []
    for index in result.indices {
      for finding in expected where finding.rule == result[index].rule {
        let path = result[index].path
        guard finding.path == path || finding.path == NotePath.withoutExtension(path) else {
          continue
        }
        result[index].isExpected = true
        met.insert(finding)
      }
    }
    if !rulesOff.contains(.expectedGone) {
      for finding in expected where !met.contains(finding) && !rulesOff.contains(finding.rule) {
        result.append(
          Problem(
            rule: .expectedGone, path: finding.path, address: Address(id: finding.path), line: 1,
            message: "expected \(finding.rule.rawValue) is gone",
            suggestion: "remove it from expected in lore.toml"))
      }
    }
    return result.sorted {
      ($0.path, $0.line, $0.column, $0.rule.rawValue, $0.message)
        < ($1.path, $1.line, $1.column, $1.rule.rawValue, $1.message)
    }
  }
}
