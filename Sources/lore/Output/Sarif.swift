import Notes

/// Findings in SARIF 2.1.0, which code hosts show beside the lines.
enum Sarif {
  /// One log with one run; its rules are those that have findings, in the order of ``Rule``.
  static func log(_ problems: [Problem]) -> JSONValue {
    let used = Rule.allCases.filter { rule in problems.contains { $0.rule == rule } }
    let driver = JSONValue.object([
      ("name", .string("lore")), ("version", .string(Lore.version)),
      ("rules", .array(used.map { .object([("id", .string($0.rawValue))]) })),
    ])
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(problems.map(result))),
          ])
        ])
      ),
    ])
  }

  private static func result(_ problem: Problem) -> JSONValue {
    let region = JSONValue.object([
      ("startLine", .integer(problem.line)), ("startColumn", .integer(problem.column)),
      ("endColumn", .integer(max(problem.column, problem.endColumn))),
    ])
    let place = JSONValue.object([
      ("artifactLocation", .object([("uri", .string(percentEncodedPath(problem.path)))])),
      ("region", region),
    ])
    let suggestion = problem.suggestion.map { "; \($0)" } ?? ""
    var members: [(key: String, value: JSONValue)] = [
      ("ruleId", .string(problem.rule.rawValue)), ("level", .string(level(problem.severity))),
      ("message", .object([("text", .string(problem.message + suggestion))])),
      ("locations", .array([.object([("physicalLocation", place)])])),
    ]
    if problem.isExpected {
      members.append(
        ("suppressions", .array([.object([("kind", .string("external"))])])))
    }
    return .object(members)
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "note"
    }
  }
}
