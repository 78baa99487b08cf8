import Cells
import Layout

/// A look at another note without leaving this one.
struct Peek: Sendable {
  var path: String
  var spot: Spot
  /// What the link to it says.
  var reason: String
  /// Nil until the note is read.
  var reader: Reader?

  mutating func perform(_ command: Command, count: Int?) -> Outcome {
    switch command {
    case .cancel, .close, .peek: return .close
    case .follow: return .act(.go(path: path, spot))
    case .left, .right: return reader?.perform(command, count: count) ?? .done
    default: return reader?.scroll(for: command, count: count) == true ? .done : .ignored
    }
  }
}
