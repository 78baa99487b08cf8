import Cells

/// From keys to commands.
extension Model {
  /// What keys mean now.
  var keyContext: KeyContexts {
    if let layer = layers.last { return layer.context }
    return panes.focus == .reader ? .reader : .list
  }

  /// The key of a command where the keys go now, as remarks name it.
  func keyName(_ command: Command) -> String {
    options.keys.name(of: command, in: keyContext)
  }

  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    greets = false
    listsKeys = false
    if keyContext == .typing { return type(key) }
    if key != Key(.enter) { armedAddress = nil }
    if !input.isEmpty, drops(key) {
      input.clear()
      return []
    }
    switch input.take(key, in: keyContext, of: options.keys) {
    case .waiting:
      guard !input.prefix.isEmpty else { return [] }
      return [.after(milliseconds: 400, .keyHint, ticket: tickets.draw(for: .keyHint))]
    case .unbound(let sequence):
      say("\(sequence) does nothing here; \(keyName(.help)) lists the keys")
      return []
    case .command(let command, let count):
      return run(command, count: count)
    }
  }

  /// Whether a key takes back the keys that wait for more.
  private func drops(_ key: Key) -> Bool {
    let meaning = options.keys.meaning(of: KeySequence([key]), in: keyContext)
    return meaning == .command(.cancel) || meaning == .command(.interrupt)
  }

  /// Pasted text goes where letters go; elsewhere it is no set of keys.
  mutating func paste(_ text: String) -> [Effect] {
    if case .export? = layers.last { return typeTarget { $0.insert(text) } }
    guard keyContext == .typing else {
      say("pasted text is taken only where something is typed")
      return []
    }
    return typed { $0.insert(text) }
  }

  /// Does what a command says, to what is on top.
  mutating func run(_ command: Command, count: Int?) -> [Effect] {
    if let effects = performOnMap(command, count: count) { return effects }
    if let effects = performOnPipe(command, count: count) { return effects }
    if let effects = runAnywhere(command, count: count) { return effects }
    return apply(performOnTop(command, count: count), of: command)
  }

  /// Lets the topmost layer, or the pane with the focus, answer.
  private mutating func performOnTop(_ command: Command, count: Int?) -> Outcome {
    guard let place = layers.indices.last else { return performInFrame(command, count: count) }
    return layers[place].perform(command, count: count)
  }

  private mutating func performInFrame(_ command: Command, count: Int?) -> Outcome {
    switch panes.focus {
    case .reader: return reader?.perform(command, count: count) ?? .ignored
    case .navigator where command == .cancel && !navigator.list.filter.isEmpty:
      filterBelow("")
      return .done
    case .navigator: return Self.perform(command, count, on: &navigator.list)
    case .context: return Self.perform(command, count, on: &context.list)
    }
  }

  private static func perform(_ command: Command, _ count: Int?, on list: inout RowList) -> Outcome
  {
    if list.perform(command, count: count) { return .done }
    switch command {
    case .follow: return list.selection.map { .act($0.action) } ?? .done
    case .left, .right:
      guard case .group(let isOpen)? = list.selection?.kind, isOpen == (command == .left) else {
        return .done
      }
      return list.selection.map { .act($0.action) } ?? .done
    case .cancel where !list.filter.isEmpty:
      list.filter(by: "")
      return .done
    default: return .ignored
    }
  }

  private mutating func apply(_ outcome: Outcome, of command: Command) -> [Effect] {
    switch outcome {
    case .done: return []
    case .ignored:
      if command == .cancel || command == .close || command == .interrupt {
        return retreat(command)
      }
      say("\(command.rawValue) means nothing here")
      return []
    case .act(let action):
      // A popup has shown the whole address.
      if case .text? = layers.last, case .external(let address) = action { armedAddress = address }
      return act(on: action)
    case .follow(let link): return follow(link)
    case .followLink(let ordinal, let note):
      return act(on: leaving(action(ofLink: ordinal, in: note), of: note))
    case .close:
      closeTop()
      return isChoosing && layers.isEmpty ? [.quit(status: 0)] : []
    case .say(let text):
      say(text)
      return []
    case .advise(let before, let command, let after):
      say(before + keyName(command) + after)
      return []
    case .card:
      guard case .table(let screen)? = layers.last,
        let card = screen.card(
          width: PopupLayout.peek(on: size).width - 6, FrameMarks(options))
      else { return [] }
      return open(.text(card))
    }
  }

  /// Takes the topmost layer away.
  mutating func closeTop() {
    guard !layers.isEmpty else { return }
    layers.removeLast()
    input.clear()
  }

  /// Escape, `q` and `Ctrl-c` where nothing on top had a use for them.
  private mutating func retreat(_ command: Command) -> [Effect] {
    if panes.focus != .reader, command != .interrupt {
      panes.focus = .reader
      return []
    }
    if split != nil, command == .close {
      split = nil
      return []
    }
    switch command {
    case .close: return [.quit(status: 0)]
    case .interrupt: return [.quit(status: 130)]
    default: return []
    }
  }
}
