/// Moving in what is filtered or searched while the words are still typed.
extension Model {
  mutating func moveBelow(_ prompt: Prompt, by count: Int) {
    if case .find = prompt.purpose {
      reader?.search?.move(by: count)
      reader?.showMatch()
      return
    }
    let command: Command = count < 0 ? .up : .down
    let place = layers.lastIndex { if case .prompt = $0 { false } else { true } }
    guard let place else {
      if panes.focus == .navigator { navigator.list.move(by: count) }
      if panes.focus == .context { context.list.move(by: count) }
      return
    }
    switch layers[place] {
    case .list(var screen):
      screen.list.move(by: count)
      layers[place] = .list(screen)
    case .table(var screen):
      _ = screen.perform(command, count: 1)
      layers[place] = .table(screen)
    case .text(var screen):
      screen.scroll(by: count)
      layers[place] = .text(screen)
    default: break
    }
  }
}
