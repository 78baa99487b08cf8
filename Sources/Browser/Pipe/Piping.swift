import Cells

/// Giving the section to a program.
extension Model {
  /// Asks for the command.
  mutating func openPipe() -> [Effect] {
    guard layers.isEmpty, panes.focus == .reader, let reader else {
      say("| gives the section that is read to a program; nothing is read here")
      return []
    }
    return open(.prompt(Prompt(.pipe(input: sectionText(reader)))))
  }

  /// Shows the command whole before it runs.
  mutating func confirmPipe(_ line: String, input: String) -> [Effect] {
    guard !line.allSatisfy({ $0 == " " }) else { return [] }
    guard let screen = PipeScreen(line: line, input: input) else {
      say("a quote is open, or there is no command: \(line)", isError: true)
      return []
    }
    return open(.pipe(screen))
  }

  /// Does what a command says to what is piped; nil where that is not on top.
  mutating func performOnPipe(_ command: Command, count: Int?) -> [Effect]? {
    guard let place = layers.indices.last, case .pipe(var screen) = layers[place] else {
      return nil
    }
    switch (command, screen.phase) {
    case (.follow, .confirming):
      screen.enter(.running)
      layers[place] = .pipe(screen)
      let ticket = tickets.draw(for: .pipe)
      return [.pipe(.start(screen.words, input: screen.input, ticket: ticket))]
    case (.cancel, .running), (.close, .running), (.interrupt, .running):
      screen.enter(.stopping)
      layers[place] = .pipe(screen)
      return [.pipe(.stop)]
    case (.cancel, .stopping), (.close, .stopping), (.interrupt, .stopping), (.follow, .running),
      (.follow, .stopping):
      return []
    case (.cancel, _), (.close, _), (.interrupt, _), (.follow, .ended):
      closeTop()
      return []
    default:
      guard screen.scroll(command, count: count) == .done else { return nil }
      layers[place] = .pipe(screen)
      return []
    }
  }

  /// Takes what the program made of the section.
  mutating func take(_ result: PipeResult, ticket: Int) -> [Effect] {
    guard tickets.redeem(ticket, for: .pipe) else { return [] }
    for place in layers.indices { layers[place].pipe?.enter(.ended(result)) }
    return []
  }
}
