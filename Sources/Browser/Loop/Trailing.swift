import Cells
import Layout
import Notes

/// The trail as something to look at, to copy and to keep.
extension Model {
  /// The notes that were walked through, the one that is read last.
  private var trailText: TrailText {
    var stops = trail.past
    if let stop { stops.append(stop) }
    // Jumps inside a note are no steps.
    var notes: [Trail.Stop] = []
    for stop in stops where notes.last?.path != stop.path { notes.append(stop) }
    let steps = notes.map { stop in
      let id = library?.graph.note(atPath: stop.path).map { library?.graph.id(of: $0) ?? stop.path }
      return TrailText.Step(
        title: stop.title, address: id ?? NotePath.id(of: stop.path), reason: stop.reason)
    }
    return TrailText(steps: steps, wiki: options.wikiName)
  }

  mutating func openTrail() -> [Effect] {
    let text = trailText
    guard !text.steps.isEmpty else {
      say("no note was read yet")
      return []
    }
    var lines: [PageLine] = []
    for (place, step) in text.steps.enumerated() {
      let number = "\(place + 1). "
      lines.append(
        PageLine(
          [
            Span(number, style: Style(role: .quiet)), Span(step.title, style: Style(role: .strong)),
            Span("  " + step.address, style: Style(role: .quiet)),
          ], sourceLine: 1))
      if let reason = step.reason {
        let padding = String(repeating: " ", count: number.count)
        lines.append(PageLine([Span(padding + reason)], sourceLine: 1))
      }
    }
    return open(.text(TextScreen(title: "Trail", lines: lines, isWhole: true)))
  }

  mutating func yankTrail() -> [Effect] {
    let text = trailText
    guard !text.steps.isEmpty else {
      say("no note was read yet")
      return []
    }
    say("copied the trail: \(text.steps.count.counted("note"))")
    return [.copy(text.markdown)]
  }

  /// Does `trail save NAME`; nil for any other line.
  mutating func runTrail(_ line: String) -> [Effect]? {
    let words = CommandWords.split(line)
    guard words.first == "trail", words.count > 1 else { return nil }
    guard words.count == 3, words[1] == "save", !words[2].isEmpty else {
      say("it is `trail save NAME`, or `trail` to look at it", isError: true)
      return []
    }
    let text = trailText
    guard !text.steps.isEmpty else {
      say("no note was read yet")
      return []
    }
    return [.save(text.markdown, to: Self.path(ofTrail: words[2]))]
  }

  /// A bare name is a file in the home folder; what has a slash is a path.
  private static func path(ofTrail name: String) -> String {
    let path = name.contains("/") ? name : "~/" + name
    return path.lowercased().hasSuffix(".md") ? path : path + ".md"
  }
}
