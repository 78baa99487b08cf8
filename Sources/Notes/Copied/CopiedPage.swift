import Markup

/// A page that was copied from where it was rendered, as markdown again.
///
/// What copying lost is guessed: headings have no marks, code no fences, lists run on, and the
/// frontmatter is a table broken over lines.
struct CopiedPage {
  var markdown: [UInt8]
  /// The line of the file for each line of `markdown`, both from 1.
  var fileLines: [Int]
  private let file: [UInt8]

  /// Nil for anything but a copied page.
  static func restored(_ bytes: [UInt8], _ names: SectionNames) -> CopiedPage? {
    guard let head = CopiedHead(bytes) else { return nil }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0.last == 0x0D ? $0.dropLast() : $0, as: UTF8.self)
    }
    guard lines.dropFirst(head.end).allSatisfy({ !isMarked($0) }) else { return nil }
    var restoring = CopiedBody(lines, head, names)
    restoring.run()
    return CopiedPage(
      markdown: restoring.markdown, fileLines: restoring.fileLines, file: bytes)
  }

  /// Whether a line has a mark that copying would have lost.
  private static func isMarked(_ line: String) -> Bool {
    line.hasPrefix("## ") || line.hasPrefix("### ") || line.hasPrefix("```")
      || line.hasPrefix("~~~") || line.contains("[[") || line == "---"
  }

  /// Gives everything in `note` the places that it has in the file.
  func moveBack(_ note: inout Note) {
    let lines = LineMap(file)
    func moved(_ place: Place) -> Place {
      let line = fileLine(place.line)
      return Place(line: line, range: lines.start(of: line)..<lines.end(of: line))
    }
    for index in note.headings.indices {
      note.headings[index].place = moved(note.headings[index].place)
    }
    for index in note.headings.indices {
      let level = note.headings[index].level
      let next = note.headings[(index + 1)...].first { $0.level <= level }
      let start = note.headings[index].place.range.lowerBound
      note.headings[index].section = start..<max(start, next?.place.range.lowerBound ?? file.count)
    }
    for index in note.links.indices {
      note.links[index].place = moved(note.links[index].place)
      let range = find(note.links[index].target, in: note.links[index].place.range)
      note.links[index].place.range = range
      note.links[index].column = lines.column(at: range.lowerBound)
      note.links[index].endColumn = lines.column(at: range.upperBound)
    }
    for index in note.tables.indices {
      note.tables[index].place = moved(note.tables[index].place)
      note.tables[index].rowLines = note.tables[index].rowLines.map(fileLine)
    }
    for index in note.incidents.indices {
      note.incidents[index].place = moved(note.incidents[index].place)
    }
    for index in note.keyPoints.indices {
      note.keyPoints[index].place = moved(note.keyPoints[index].place)
    }
    for index in note.tasks.indices { note.tasks[index].place = moved(note.tasks[index].place) }
    for index in note.blockIDs.indices {
      note.blockIDs[index].place = moved(note.blockIDs[index].place)
    }
    for index in note.htmlAnchors.indices {
      note.htmlAnchors[index].place = moved(note.htmlAnchors[index].place)
      note.htmlAnchors[index].part = note.htmlAnchors[index].place.range
    }
    for index in note.sources.indices {
      note.sources[index].line = fileLine(note.sources[index].line)
    }
    for index in note.properties.indices {
      note.properties[index].line = fileLine(note.properties[index].line)
    }
    for index in note.problems.indices {
      note.problems[index].line = fileLine(note.problems[index].line)
      note.problems[index].column = 1
      note.problems[index].endColumn = 1
    }
  }

  private func fileLine(_ line: Int) -> Int {
    fileLines.isEmpty ? 1 : fileLines[min(max(1, line), fileLines.count) - 1]
  }

  private func find(_ text: String, in range: Range<Int>) -> Range<Int> {
    file.place(of: Array(text.utf8), in: range) ?? range.lowerBound..<range.lowerBound
  }
}
