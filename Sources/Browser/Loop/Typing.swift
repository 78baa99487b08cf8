import Cells

/// Keys while a line is typed.
extension Model {
  mutating func type(_ key: Key) -> [Effect] {
    if let command = commandBesideTyping(key) { return run(command, count: nil) }
    switch layers.last {
    case .finder, .search: return typeInList(key)
    case .prompt: return typeInPrompt(key)
    case .export: return typeInExport(key)
    default: return []
    }
  }

  /// What a key does whatever is typed; nil where it belongs to the line.
  private func commandBesideTyping(_ key: Key) -> Command? {
    switch options.keys.meaning(of: KeySequence([key]), in: .typing) {
    case .command(.help) where !options.isPicking: .help
    case .command(.redraw): .redraw
    case .command(.suspend): .suspend
    default: nil
    }
  }

  /// Changes the line that is typed, and what follows from it.
  mutating func typed(_ change: (inout LineEdit) -> Void) -> [Effect] {
    guard let place = layers.indices.last else { return [] }
    if var typed = layers[place].typedList {
      change(&typed.line)
      layers[place] = typed.layer
      return look()
    }
    switch layers[place] {
    case .prompt(var prompt):
      change(&prompt.line)
      prompt.choice = nil
      layers[place] = .prompt(prompt)
      followTyping(prompt)
    default: break
    }
    return []
  }

  // MARK: - Prompts

  private mutating func typeInPrompt(_ key: Key) -> [Effect] {
    guard let place = layers.indices.last, case .prompt(var prompt) = layers[place] else {
      return []
    }
    switch (key.code, key.modifiers) {
    case (.escape, []), (.character("c"), .control):
      return abandon(prompt)
    case (.backspace, []) where prompt.line.text.isEmpty: return abandon(prompt)
    case (.enter, _): return accept(prompt)
    case (.up, []) where !prompt.recalls, (.down, []) where !prompt.recalls,
      (.character("p"), .control) where prompt.movesBelow,
      (.character("n"), .control) where prompt.movesBelow:
      let isDown = key.code == .down || key.code == .character("n")
      layers[place] = .prompt(prompt)
      moveBelow(prompt, by: isDown ? 1 : -1)
      return []
    case (.up, []), (.character("p"), .control):
      if prompt.line.text.isEmpty || prompt.line.age != nil {
        prompt.line.recall(1, of: history.all(of: prompt.purpose.name))
      } else {
        prompt.complete(isForward: false)
      }
    case (.down, []), (.character("n"), .control):
      if prompt.line.age != nil {
        prompt.line.recall(-1, of: history.all(of: prompt.purpose.name))
      } else {
        prompt.complete(isForward: true)
      }
    case (.tab, []): prompt.complete(isForward: true)
    case (.tab, .shift): prompt.complete(isForward: false)
    default:
      guard prompt.line.edit(with: key) else { return [] }
      prompt.choice = nil
      prompt.completions = completions(for: prompt)
    }
    layers[place] = .prompt(prompt)
    followTyping(prompt)
    return []
  }

  /// Names of commands that begin with what is typed, then those that contain it.
  func completions(for prompt: Prompt) -> [String] {
    guard prompt.purpose == .command else { return [] }
    let text = prompt.line.text.lowercased()
    if text.hasPrefix("theme ") {
      return options.themes.map { "theme " + $0 }.filter { $0.hasPrefix(text) }
    }
    let names = CommandTable.names
    let first = names.filter { $0.hasPrefix(text) }
    return first + names.filter { !$0.hasPrefix(text) && $0.contains(text) }
  }

  /// Shows at once what the typed line finds.
  private mutating func followTyping(_ prompt: Prompt) {
    switch prompt.purpose {
    case .find(let from):
      guard var reader else { return }
      if prompt.line.text.isEmpty {
        reader.search = nil
        reader.move(to: from)
      } else {
        reader.search = PageSearch(prompt.line.text, in: reader.flow, from: from)
        reader.move(to: from)
        reader.showMatch()
      }
      self.reader = reader
    case .filter: filterBelow(prompt.line.text)
    case .command, .pipe: break
    }
  }

  private mutating func abandon(_ prompt: Prompt) -> [Effect] {
    layers.removeLast()
    switch prompt.purpose {
    case .find(let from):
      reader?.search = nil
      reader?.move(to: from)
    case .filter(let before): filterBelow(before)
    case .command, .pipe: break
    }
    return []
  }

  private mutating func accept(_ prompt: Prompt) -> [Effect] {
    layers.removeLast()
    history.add(prompt.line.text, to: prompt.purpose.name)
    switch prompt.purpose {
    case .find:
      if prompt.line.text.isEmpty, let last = history.all(of: prompt.purpose.name).first, let reader
      {
        self.reader?.search = PageSearch(last, in: reader.flow, from: reader.position)
        self.reader?.showMatch()
      }
      return []
    case .filter: return []
    case .command:
      return runTrail(prompt.line.text) ?? runTheme(prompt.line.text) ?? runNamed(prompt.line.text)
    case .pipe(let input): return confirmPipe(prompt.line.text, input: input)
    }
  }

  /// Does what a typed command says: a name, and a number before or after it; a number alone is a
  /// line.
  private mutating func runNamed(_ line: String) -> [Effect] {
    let words = line.split(separator: " ").map(String.init)
    guard let name = words.first(where: { Int($0) == nil }) else {
      guard let number = words.lazy.compactMap(KeyInput.count).first else { return [] }
      return run(.bottom, count: number)
    }
    let number = words.lazy.compactMap(KeyInput.count).first
    if let command = Command(rawValue: CommandTable.shortNames[name] ?? name),
      CommandTable.names.contains(command.rawValue)
    {
      return run(command, count: number)
    }
    let likely = CommandTable.names.filter { $0.hasPrefix(name) }
    if likely.count == 1, let command = Command(rawValue: likely[0]) {
      return run(command, count: number)
    }
    say(
      "no command '\(name)'"
        + (likely.isEmpty
          ? "; \(keyName(.help)) lists them" : "; \(likely.joined(separator: ", "))"),
      isError: true
    )
    return []
  }
}
