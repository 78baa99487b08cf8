import Cells
import Layout
import Notes

extension Reader {
  /// Scrolls as a command says; false if it says nothing about scrolling.
  mutating func scroll(for command: Command, count: Int?) -> Bool {
    let times = count ?? 1
    let page = max(1, size.height - 2)
    switch command {
    case .down: scroll(by: times)
    case .up: scroll(by: -times)
    case .halfPageDown: scroll(by: times * max(1, size.height / 2))
    case .halfPageUp: scroll(by: -times * max(1, size.height / 2))
    case .pageDown: scroll(by: min(times, 10_000) * page)
    case .pageUp: scroll(by: -min(times, 10_000) * page)
    case .top: show(LinePlace(unit: 0, line: 0))
    case .bottom:
      if let count { _ = move(to: .line(count)) } else { moveToEnd() }
    default: return false
    }
    return true
  }

  /// Does what a command says to a note.
  mutating func perform(_ command: Command, count: Int?) -> Outcome {
    let times = count ?? 1
    if scroll(for: command, count: count) { return .done }
    switch command {
    case .left: return pan(by: -8 * times) ? .done : .say("nothing here is wider than the page")
    case .right: return pan(by: 8 * times) ? .done : .say("nothing here is wider than the page")
    case .nextLink:
      return selectLink(isForward: true, count: min(times, 1000)) ? .done : .say("no link below")
    case .previousLink:
      return selectLink(isForward: false, count: min(times, 1000)) ? .done : .say("no link above")
    case .follow: return follow(number: count)
    case .nextMatch: return moveMatch(by: times)
    case .previousMatch: return moveMatch(by: -times)
    case .foldToggle, .foldOpen, .foldClose: return fold(command)
    case .foldsOpen, .foldsClose:
      foldAll(closes: command == .foldsClose)
      return .done
    case .keyPoints: return toggleKeyPoints()
    case .centre: return put(below: size.height / 2)
    case .toTop: return put(below: 0)
    case .toBottom: return put(below: size.height - 1)
    case .nextParagraph, .previousParagraph:
      return moveParagraphs(by: command == .nextParagraph ? times : -times)
    case .findLink: return findLink()
    case .cancel where search != nil:
      search = nil
      return .done
    case .cancel where selected != nil:
      selected = nil
      return .done
    default: return .ignored
    }
  }

  private mutating func follow(number: Int?) -> Outcome {
    if let number {
      let links = linksInSight
      guard links.indices.contains(number - 1) else {
        return .say(
          links.isEmpty ? "no link on the screen" : "the links here are 1 to \(links.count)")
      }
      selected = links[number - 1]
    }
    if let selected { return .follow(selected) }
    if foldedHeading != nil { return fold(.foldOpen) }
    return .advise("no link selected; ", .nextLink, " selects one")
  }

  private mutating func moveMatch(by count: Int) -> Outcome {
    guard search != nil else {
      return .advise("nothing was looked for; ", .find, " finds in the note")
    }
    search?.move(by: count)
    showMatch()
    return search?.current == nil ? .say("not in this note") : .done
  }

  /// Marks words that were found from the top line on.
  mutating func mark(_ words: String) {
    search = PageSearch(words, in: flow, from: position)
    showMatch()
  }

  /// Brings the current match into sight; what Enter would do is no link of before.
  mutating func showMatch() {
    guard let match = search?.match else { return }
    selected = nil
    let place = place(of: match)
    reveal(place)
    hold(place)
    panIntoSight(place) { $0.columns(of: match) }
  }
}
