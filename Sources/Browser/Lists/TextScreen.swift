import Cells
import Layout

/// Lines of text over the frame, of which some are in sight: the help, a record card.
struct TextScreen: Equatable, Sendable {
  var title: String
  private(set) var lines: [PageLine]
  private let all: [PageLine]
  private(set) var filter = RowFilter("")
  private(set) var top = 0
  /// Rows of the screen.
  var height = 1
  /// Whether it covers the whole frame rather than its middle.
  var isWhole: Bool
  /// What Enter does; nil for going away.
  var action: RowAction?

  init(title: String, lines: [PageLine], isWhole: Bool) {
    self.title = title
    self.lines = lines
    all = lines
    self.isWhole = isWhole
  }

  /// The lines in sight.
  var visible: ArraySlice<PageLine> {
    let start = min(top, lines.count)
    return lines[start..<min(lines.count, start + height)]
  }

  /// Whether lines are below those in sight.
  var hasMore: Bool { top + height < lines.count }

  /// Shows only lines with these words.
  mutating func filter(by text: String) {
    filter = RowFilter(text)
    lines = filter.isEmpty ? all : all.filter { filter.matches([$0.text]) }
    top = 0
  }

  mutating func scroll(by count: Int) {
    top = min(max(0, top + count), max(0, lines.count - height))
  }

  mutating func perform(_ command: Command, count: Int?) -> Outcome {
    let times = count ?? 1
    switch command {
    case .down: scroll(by: times)
    case .up: scroll(by: -times)
    case .halfPageDown: scroll(by: times * max(1, height / 2))
    case .halfPageUp: scroll(by: -times * max(1, height / 2))
    case .pageDown: scroll(by: times * max(1, height - 1))
    case .pageUp: scroll(by: -times * max(1, height - 1))
    case .top: scroll(by: -lines.count)
    case .bottom: scroll(by: lines.count)
    case .cancel where !filter.isEmpty: filter(by: "")
    case .follow where action != nil: return action.map { .act($0) } ?? .close
    case .cancel, .close, .follow: return .close
    default: return .ignored
    }
    return .done
  }
}
