/// Something done with the mouse.
package struct Mouse: Hashable, Sendable {
  /// A button, as far as terminals know them.
  package enum Button: Int, Hashable, Sendable {
    case left, middle, right
  }

  /// What was done.
  package enum Action: Hashable, Sendable {
    case press(Button)
    case release
    case drag(Button)
    case move
    case wheelUp, wheelDown, wheelLeft, wheelRight
  }

  /// What was done.
  package let action: Action
  /// Where, counted from 0; may lie outside a screen that has just shrunk.
  package let point: Point
  /// Keys held down meanwhile.
  package let modifiers: Modifiers

  /// An action at a place.
  package init(_ action: Action, at point: Point, modifiers: Modifiers = []) {
    self.action = action
    self.point = point
    self.modifiers = modifiers
  }
}
