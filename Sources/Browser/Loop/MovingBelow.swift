/// Moving in what is filtered or searched while the words are still typed.
extension Model {
  mutating func moveBelow(_ prompt: Prompt, by count: Int) {
    if case .find = prompt.purpose {
      reader?.search?.move(by: count)
      reader?.showMatch()
      return
    }
    if let place = layers.lastIndex(where: { $0.prompt == nil }) {
      layers[place].move(by: count)
      return
    }
    if panes.focus == .navigator { navigator.list.move(by: count) }
    if panes.focus == .context { context.list.move(by: count) }
  }
}
