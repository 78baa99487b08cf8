import Cells
import Notes

/// The trail as something to look at, to copy and to keep.
extension Model {
  /// The notes that were walked through, the one that is read last; jumps inside a note are no
  /// steps.
  private var stops: [Trail.Stop] {
    var notes: [Trail.Stop] = []
    for stop in trail.past + (stop.map { [$0] } ?? []) where notes.last?.path != stop.path {
      notes.append(stop)
    }
    return notes
  }

  private var trailText: TrailText {
    let steps = stops.map { stop in
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
    var screen = ListScreen(.trail)
    screen.list.replace(
      zip(stops, text.steps).enumerated().map { place, step in
        ListRow(
          step.1.title, lead: "\(place + 1).", detail: step.1.address,
          more: ListRow.said(step.1.reason),
          action: .go(path: step.0.path, .position(step.0.position)))
      })
    screen.list.select(text.steps.count - 1)
    layers.removeAll { $0.list?.subject == .trail }
    return open(.list(screen))
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
    let path = name.utf8.contains(UInt8(ascii: "/")) ? name : "~/" + name
    return path.lowercased().hasSuffix(".md") ? path : path + ".md"
  }
}
