import Cells
import Layout
import Notes

/// Takes in what happened and says what is to be done; touches nothing but the model.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  let effects = model.take(message)
  model.arrange()
  return effects + model.previewEffects()
}

extension Model {
  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .terminal(let event): return take(event)
    case .noteRead(let read, let embeds, let purpose, let ticket):
      return arrive(read, Flow(read, now: options.now, embeds: embeds), purpose, ticket)
    case .noteFailed(let path, let why, let purpose, let ticket):
      fail(path, why, purpose, ticket)
      return []
    case .libraryLoaded(let library): return take(library)
    case .progress(let progress):
      self.progress = progress
      if !canSearch, let progress {
        for place in layers.indices where layers[place].search?.isEmpty == false {
          layers[place].search?.wait(progress.text)
        }
      }
      return []
    case .searchReady:
      canSearch = true
      return searchAgain() + askMentions()
    case .searched(let findings, let text, let ticket):
      take(findings, for: text, ticket)
      return []
    case .mentions(let mentions, let ticket):
      guard tickets.redeem(ticket, for: .mentions) else { return [] }
      let linking = Set(context.backlinks.listed.map(\.path))
      context.mentions = mentions.filter { !linking.contains($0.path) }
      rebuildContext()
      return []
    case .wikiChanged(let written, let added, let removed):
      return takeChange(written, added: added, removed)
    case .sentences(let sentences, let ticket):
      if tickets.redeem(ticket, for: .mapSentences) {
        for place in layers.indices { layers[place].map?.take(sentences: sentences) }
      }
      if tickets.redeem(ticket, for: .chainSentences) { takeChains(sentences: sentences) }
      guard tickets.redeem(ticket, for: .sentences) else { return [] }
      context.take(sentences: sentences)
      rebuildContext()
      return []
    case .noteChanged(let path):
      guard path == reader?.note.path else { return [] }
      return [request(path, .reload)]
    case .elapsed(let alarm, let ticket): return take(alarm, ticket)
    case .childEnded(let outcome): return childEnded(outcome)
    case .export(let answer): return take(answer)
    case .piped(let result, let ticket): return take(result, ticket: ticket)
    case .notice(let text):
      say(text)
      return []
    case .problem(let text):
      say(text, isError: true)
      return []
    }
  }

  private mutating func take(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return point(mouse)
    case .resize(let size):
      self.size = size
      return []
    case .suspend: return [.suspend]
    case .terminate(let signal): return [.quit(status: 128 + signal)]
    case .hangUp: return [.quit(status: 129)]
    case .focus, .reply, .wake, .readable, .resumed: return []
    }
  }

  private mutating func take(_ alarm: Alarm, _ ticket: Int) -> [Effect] {
    switch alarm {
    case .keyHint:
      if tickets.redeem(ticket, for: .keyHint) { listsKeys = !input.prefix.isEmpty }
    case .navigator:
      if tickets.redeem(ticket, for: .navigator) { rebuildNavigator() }
    case .mentions:
      if tickets.redeem(ticket, for: .mentions) { return findMentions() }
    }
    return []
  }

  private mutating func childEnded(_ outcome: ChildOutcome) -> [Effect] {
    switch outcome {
    case .exited(0): break
    case .exited(let status): say("the program ended with status \(status)", isError: true)
    case .signalled(let signal): say("signal \(signal) ended the program", isError: true)
    case .notStarted: say("the program could not be started", isError: true)
    }
    guard let path = reader?.note.path else { return [] }
    return [request(path, .reload)]
  }

  /// Puts a remark into the status line, until the next key.
  mutating func say(_ text: String, isError: Bool = false) {
    notice = Notice(text: text, isError: isError)
  }
}
