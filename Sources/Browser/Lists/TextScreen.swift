import Cells
import Layout

/// Lines of text over the frame, of which some are in sight: the help, a record card.
struct TextScreen: Equatable, Sendable {
  var title: String
  private(set) var lines: [PageLine]
  /// Lines that belong together: a filter keeps or drops them as one.
  private var entries: [TextEntry]
  /// Where the keys go that the help tells of first, of which the lines are made for a width; nil
  /// for any other text.
  let helpContext: KeyContexts?
  private var width: Int?
  private(set) var filter = RowFilter("")
  private(set) var top = 0
  /// Rows of the screen.
  var height = 1
  /// Whether it covers the whole frame rather than its middle.
  var isWhole: Bool
  /// What Enter does; nil for going away.
  var action: RowAction?
  /// Where the source is that the text names; nil where it names none.
  var source: RowAction?

  init(title: String, lines: [PageLine], isWhole: Bool) {
    self.title = title
    self.lines = lines
    entries = lines.map { TextEntry(lines: [$0]) }
    self.isWhole = isWhole
    helpContext = nil
  }

  /// The help; its lines follow once its width is known.
  init(help context: KeyContexts) {
    title = "Keys"
    lines = []
    entries = []
    isWhole = true
    helpContext = context
  }

  /// Puts the same text as lines for a width, where that is another.
  mutating func rewrite(width: Int, _ entries: (Int) -> [TextEntry]) {
    guard width != self.width else { return }
    self.width = width
    self.entries = entries(width)
    let top = top
    filter(by: filter.text)
    scroll(by: top)
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
    lines = (filter.isEmpty ? entries : TextEntry.kept(by: filter, of: entries)).flatMap(\.lines)
    if lines.isEmpty, !filter.isEmpty {
      lines = [
        PageLine([Span(RowFilter.nothing.title, style: Style(role: .quiet))], sourceLine: 1)
      ]
    }
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
