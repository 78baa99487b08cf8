import Cells

/// A part of the frame that can have the focus.
enum PaneName: CaseIterable, Hashable, Sendable {
  case navigator, reader, context
}

/// Which panes are shown, and which has the focus.
struct Panes: Equatable, Sendable {
  var focus = PaneName.reader
  var showsNavigator: Bool
  var showsContext: Bool
  /// The side pane that is shown where there is room for one only.
  var side = PaneName.context
  /// Whether the note that is read is at the right of the second one.
  var readsRight = false
  private let standard: [Bool]

  init(showsNavigator: Bool, showsContext: Bool) {
    self.showsNavigator = showsNavigator
    self.showsContext = showsContext
    standard = [showsNavigator, showsContext]
  }

  /// Shows what is shown without a word from the user.
  mutating func reset() {
    focus = .reader
    showsNavigator = standard[0]
    showsContext = standard[1]
  }

  /// Hides the pane with the focus, which goes to the reader.
  mutating func closeFocused() -> Bool {
    switch focus {
    case .reader: return false
    case .navigator: showsNavigator = false
    case .context: showsContext = false
    }
    focus = .reader
    return true
  }
}

/// Where the parts of the frame are on a screen.
struct FrameLayout: Equatable, Sendable {
  let title: Rect
  let status: Rect
  let navigator: Rect?
  let reader: Rect
  let context: Rect?
  /// The second note beside the first.
  let split: Rect?
  /// A side pane laid over the reader because there is no room beside it.
  let drawer: Rect?

  /// Three panes from here on.
  static let threePanes = 110
  /// Two panes from here on.
  static let twoPanes = 100
  /// Two notes are shown side by side from here on.
  static let splitWidth = 80
  /// Side panes stay beside two notes from here on.
  static let splitWithPanes = 180
  /// The widest the text becomes.
  static let widestText = 88

  init(size: Size, panes: Panes, hasSplit: Bool = false) {
    let whole = Rect(size)
    let (top, rest) = whole.split(top: size.height > 2 ? 1 : 0)
    let (middle, bottom) = rest.split(top: max(0, rest.height - (size.height > 1 ? 1 : 0)))
    title = top
    status = bottom
    var body = middle
    var left: Rect?
    var right: Rect?
    // Two notes side by side need the room of the side panes.
    let hasRoom = !hasSplit || size.width >= Self.splitWithPanes
    let isWide = hasRoom && size.width >= Self.threePanes
    let isMedium = hasRoom && size.width >= Self.twoPanes
    let spare = max(0, size.width - 120)
    if isWide || isMedium && panes.side == .navigator, panes.showsNavigator {
      // At 110 the text still gets its 58 columns.
      let columns = min(36, (isWide && size.width < 120 ? 20 : 22) + spare / 5)
      left = body.split(left: columns).left
      body = body.inset(left: columns)
    }
    if isWide || isMedium && panes.side == .context, panes.showsContext {
      let columns = min(44, (size.width < 120 ? 28 : 29) + spare / 4)
      right = Rect(
        x: body.columns.upperBound - columns, y: body.y, width: columns, height: body.height)
      body = body.inset(right: columns)
    }
    navigator = left
    context = right
    if hasSplit {
      let half = body.width / 2
      let halves = (body.split(left: half).left, body.inset(left: half))
      reader = panes.readsRight ? halves.1 : halves.0
      split = panes.readsRight ? halves.0 : halves.1
    } else {
      reader = body
      split = nil
    }
    let needsDrawer =
      panes.focus == .navigator && left == nil || panes.focus == .context && right == nil
    drawer =
      needsDrawer
      ? size.width < 60 ? middle : middle.inset(left: size.width - max(30, size.width / 2)) : nil
  }

  /// Where the text of a note is inside its pane.
  static func text(in pane: Rect, hasLeft: Bool, hasRight: Bool) -> Rect {
    let inner = pane.inset(left: hasLeft ? 2 : pane.width > 50 ? 1 : 0, right: hasRight ? 2 : 1)
    let width = min(widestText, inner.width)
    let margin = (inner.width - width) / 2
    return Rect(x: inner.x + margin, y: inner.y, width: width, height: inner.height)
  }

  /// Where the text of the note is.
  var text: Rect { text(in: reader) }

  /// Beside another, each note has its name above it.
  private func text(in pane: Rect) -> Rect {
    Self.text(
      in: pane, hasLeft: pane.x > 0, hasRight: pane.columns.upperBound < status.columns.upperBound
    ).inset(top: split == nil ? 0 : 1)
  }

  /// The part of the text that no drawer covers.
  var seenText: Rect {
    guard let drawer else { return text }
    return Rect(
      x: text.x, y: text.y, width: min(text.width, drawer.x - text.x - 1), height: text.height)
  }

  /// Where the text of the second note is.
  var splitText: Rect? { split.map(text(in:)) }

  /// The rectangle of a pane, the drawer if it is shown there; nil where it is not shown.
  func rect(of pane: PaneName, focus: PaneName) -> Rect? {
    switch pane {
    case .reader: reader
    case .navigator: navigator ?? (focus == .navigator ? drawer : nil)
    case .context: context ?? (focus == .context ? drawer : nil)
    }
  }
}
