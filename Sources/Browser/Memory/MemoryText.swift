import Notes

/// The memory of a wiki as a small file: a head, then a line for each thing, its fields parted by
/// tabs.
extension Memory {
  private static let head = "lore memory 1"

  /// The text of the file.
  package var text: String {
    var lines = [["root", root]]
    if let place {
      lines.append(["place", place.path] + Self.fields(place.position))
    }
    for entry in closed.entries {
      lines.append(["closed", entry.path, entry.sections.isKeyPointsOnly ? "key-points" : ""])
      lines += entry.sections.headings.map { ["fold", $0] }
    }
    lines += past.suffix(200).map { ["past"] + Self.fields($0) }
    lines += future.suffix(200).map { ["future"] + Self.fields($0) }
    lines += bookmarks.map { ["bookmark", $0.path, $0.title] }
    lines += recent.map { ["recent", $0] }
    for (list, typed) in self.lines.sorted(by: { $0.key < $1.key }) {
      lines += typed.map { ["typed", list, $0] }
    }
    let text = lines.map { $0.map(Self.escaped).joined(separator: "\t") }
    return ([Self.head] + text).joined(separator: "\n") + "\n"
  }

  /// Reads a file; nil for anything but such a file, whose unreadable lines are passed over.
  package init?(parsing text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { String($0) ?? "" }
    guard lines.first == Self.head else { return nil }
    let all = lines.dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.unescaped($0) }
    }
    guard let root = all.first(where: { $0.first == "root" && $0.count == 2 })?[1],
      FilePath.isAbsolute(root)
    else { return nil }
    self.init(root: root)
    for fields in all { take(fields) }
    takeClosed(all)
  }

  /// The headings follow the note that they are of.
  private mutating func takeClosed(_ all: [[String]]) {
    var open: (path: String, sections: ClosedSections)?
    for fields in all + [["closed"]] {
      switch (fields[0], fields.count) {
      case ("closed", _):
        if let open { closed.keep(open.sections, of: open.path) }
        open = nil
        guard fields.count == 3, Self.isInside(fields[1]) else { continue }
        open = (fields[1], ClosedSections())
        open?.sections.isKeyPointsOnly = fields[2] == "key-points"
      case ("fold", 2): open?.sections.headings.append(fields[1])
      default: break
      }
    }
  }

  private mutating func take(_ fields: [String]) {
    switch (fields[0], fields.count) {
    case ("place", 5):
      guard let position = Self.position(fields[2...]), Self.isInside(fields[1]) else { return }
      place = Place(path: fields[1], position: position)
    case ("past", 7), ("future", 7):
      guard let position = Self.position(fields[3..<6]), Self.isInside(fields[1]) else { return }
      let stop = Trail.Stop(
        path: fields[1], title: fields[2], position: position,
        reason: fields[6].isEmpty ? nil : fields[6])
      if fields[0] == "past" { past.append(stop) } else { future.append(stop) }
    case ("bookmark", 3):
      guard Self.isInside(fields[1]) else { return }
      bookmarks.append(Model.Bookmark(path: fields[1], title: fields[2]))
    case ("recent", 2): if Self.isInside(fields[1]) { recent.append(fields[1]) }
    case ("typed", 3): lines[fields[1], default: []].append(fields[2])
    default: break
    }
  }

  /// Whether a path stays below the root, whatever was done to the file.
  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !FilePath.isAbsolute(path)
      && !FilePath.components(of: path).contains { $0 == ".." || $0 == "." }
  }

  private static func fields(_ stop: Trail.Stop) -> [String] {
    [stop.path, stop.title] + fields(stop.position) + [stop.reason ?? ""]
  }

  private static func fields(_ position: Position) -> [String] {
    [position.unit, position.characters, position.offset].map(String.init)
  }

  private static func position(_ fields: ArraySlice<String>) -> Position? {
    let numbers = fields.compactMap(Int.init).filter { (0...Int(Int32.max)).contains($0) }
    guard numbers.count == 3 else { return nil }
    return Position(unit: numbers[0], characters: numbers[1], offset: numbers[2])
  }

  private static func escaped(_ text: String) -> String {
    String(
      text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { result, scalar in
        switch scalar {
        case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
        case "\t": result.append(contentsOf: "\\t".unicodeScalars)
        case "\n": result.append(contentsOf: "\\n".unicodeScalars)
        default: result.append(scalar)
        }
      })
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
