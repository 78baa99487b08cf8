import Notes

/// A place for editors: `path:line:column:text`.
struct GrepLine {
  /// From the current folder, or absolute: a program must find the file there.
  var path: String
  var line: Int
  var column = 1
  var text: String
}

/// Prints what a command found, in the form asked for.
///
/// Machine forms are streamed; text for people is made whole, since it may be paged.
struct RowPrinter<Row> {
  let common: CommonOptions
  let format: OutputFormat
  var json: (Row) -> JSONValue
  /// Writes rows for people.
  var text: ([Row], inout TextSheet) -> Void
  /// Makes CSV, TSV or markdown of rows, where the command has such a form.
  var delimited: (([Row], OutputFormat) -> String)?
  var grep: ((Row) -> GrepLine)?
  /// What a template and `--print0` make a line of, where that is not the whole row.
  var parts: ((Row) -> [JSONValue])?

  /// How many rows people are shown where no `--limit` is given; nil for all.
  var usualLimit: Int?

  /// Prints the rows up to `--limit`, then throws ``FoundNothing`` if there were none.
  ///
  /// - Parameter noun: what a row is, in singular and plural, for the total on stderr.
  func print(_ rows: [Row], noun: (one: String, many: String)) throws {
    let isForPeople = format == .text && common.template == nil && !common.print0
    let shown =
      common.rowLimit(isForPeople ? usualLimit : nil).map { Array(rows.prefix($0)) } ?? rows
    try write(shown)
    if shown.count < rows.count {
      common.note("\(shown.count) of \(rows.count) \(noun.many); --limit 0 shows all")
    }
    if rows.isEmpty {
      if format == .text { common.note("no \(noun.many)") }
      throw FoundNothing()
    }
  }

  private func write(_ rows: [Row]) throws {
    if common.template != nil || common.print0 {
      let template = try RowTemplate(common.template ?? "{path}", isRaw: common.print0)
      for row in rows where !StandardOutput.shared.isClosed {
        for part in parts?(row) ?? [json(row)] {
          StandardOutput.shared.write(template.line(part))
        }
      }
      return
    }
    switch format {
    case .json: writeArray(rows)
    case .jsonl:
      for row in rows where !StandardOutput.shared.isClosed {
        StandardOutput.shared.write(json(row).text() + "\n")
      }
    case .vimgrep:
      guard let grep else { return }
      for row in rows {
        let place = grep(row)
        StandardOutput.shared.write(
          Escaped.line("\(place.path):\(place.line):\(place.column):\(place.text)") + "\n")
      }
    case .csv, .tsv, .markdown:
      StandardOutput.shared.write(Escaped.block(delimited?(rows, format) ?? ""))
    case .text, .sarif:
      let place = OutputPlace.current(common.color)
      var sheet = place.sheet(common.width)
      text(rows, &sheet)
      try Pager.show(sheet.text, place: place, isOff: common.noPager)
    }
  }

  private func writeArray(_ rows: [Row]) {
    StandardOutput.shared.write("[")
    for (index, row) in rows.enumerated() where !StandardOutput.shared.isClosed {
      StandardOutput.shared.write(index == 0 ? "\n" : ",\n")
      StandardOutput.shared.write(json(row).text())
    }
    StandardOutput.shared.write(rows.isEmpty ? "]\n" : "\n]\n")
  }
}
