/// A form of output; each command takes some of them.
enum OutputFormat: String, CaseIterable {
  case text, json, jsonl, markdown, csv, tsv, vimgrep, sarif
}

extension CommonOptions {
  /// The format asked for, the first of `allowed` where none is.
  func outputFormat(of allowed: [OutputFormat]) throws -> OutputFormat {
    guard let format else { return allowed[0] }
    if let known = OutputFormat(rawValue: format), allowed.contains(known) { return known }
    let names = allowed.map(\.rawValue).joined(separator: ", ")
    throw Failure.usage("no format '\(format)' here; use one of: \(names)")
  }

  /// Refuses what only rows have, rather than print something else than was asked for.
  ///
  /// - Parameter noun: what is printed instead, with its article.
  func refuseRowForms(_ noun: String) throws {
    if template != nil || print0 {
      throw Failure.usage("\(noun) has no rows; leave out --template and --print0")
    }
  }

  /// The rows to show: `--limit`, else `standard`; nil for all.
  func rowLimit(_ standard: Int? = nil) -> Int? {
    guard let limit else { return standard }
    return limit == 0 ? nil : limit
  }

  /// Says something on stderr unless `--quiet`.
  func note(_ line: @autoclosure () -> String) {
    if !quiet { StandardError.say(line()) }
  }
}
