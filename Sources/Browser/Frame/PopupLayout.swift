import Cells

/// Where screens that lie over the frame are.
enum PopupLayout {
  /// A preview is shown from here on.
  static let previewWidth = 90

  /// Everything between the first line and the status line.
  static func body(of size: Size) -> Rect {
    let rows = max(0, size.height - 1)
    return Rect(x: 0, y: min(1, rows), width: size.width, height: max(0, rows - 1))
  }

  /// A list and the preview at its right.
  static func list(in body: Rect, hasPreview: Bool) -> (list: Rect, preview: Rect?) {
    let inner = body.inset(left: 1, right: 1)
    guard hasPreview, body.width >= previewWidth else { return (inner, nil) }
    let columns = body.width * 46 / 100
    let (left, right) = inner.split(left: columns)
    return (left.inset(right: 1), right.inset(left: 2))
  }

  /// The middle of the screen, with room around it where there is some.
  static func peek(on size: Size) -> Rect {
    let width = size.width < 60 ? size.width : min(92, size.width - 8)
    let height = size.height < 16 ? max(1, size.height - 1) : min(30, size.height * 3 / 4)
    return Rect(
      x: (size.width - width) / 2, y: max(0, (size.height - 1 - height) / 2), width: width,
      height: height)
  }

  /// What a layer covers that lies in the middle of the screen; nil for one that covers all of it,
  /// or none.
  static func area(of layer: Layer, on size: Size) -> Rect? {
    switch layer {
    case .peek(let peek):
      peek.reader.map { card(on: size, lines: $0.rows.count) } ?? self.peek(on: size)
    case .text(let screen): screen.isWhole ? nil : card(on: size, lines: screen.lines.count)
    case .pipe(let screen): card(on: size, lines: screen.text.lines.count)
    default: nil
    }
  }

  /// As `peek`, but no higher than its lines need.
  static func card(on size: Size, lines: Int) -> Rect {
    let most = peek(on: size)
    let height = min(most.height, lines + 3)
    return Rect(
      x: most.x, y: max(0, (size.height - 1 - height) / 2), width: most.width, height: height)
  }
}
