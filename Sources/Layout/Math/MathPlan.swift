import Markup

/// Which braces and environments of some math belong together, found in one pass.
struct MathPlan {
  /// The places of closing braces, by those of the opening ones.
  private(set) var closings: [Int: Int] = [:]
  /// Where the text of an environment ends and where what follows it begins, by the place of its
  /// `\begin`.
  private(set) var environments: [Int: (end: Int, next: Int)] = [:]

  private struct Opened {
    let place: Int
    let name: [UInt8]?
  }

  init(_ bytes: [UInt8], in range: Range<Int>) {
    var open: [Opened] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x7b: open.append(Opened(place: index, name: nil))
      case 0x7d:
        if let last = open.last, last.name == nil {
          closings[last.place] = index
          open.removeLast()
        } else if open.count < 64, let brace = open.last(where: { $0.name == nil })?.place {
          // An environment that is not closed in its braces is none.
          while let last = open.popLast(), last.place != brace {}
          closings[brace] = index
        }
      case 0x5c:
        if let named = MathPlan.environment("\\begin{", in: bytes, at: index) {
          open.append(Opened(place: index, name: named.name))
          index = named.next - 1
        } else if let named = MathPlan.environment("\\end{", in: bytes, at: index) {
          if let last = open.last, last.name == named.name {
            environments[last.place] = (index, named.next)
            open.removeLast()
          }
          index = named.next - 1
        } else {
          index += 1
        }
      default: break
      }
      index += 1
    }
  }

  /// The name in the braces of a `\begin{` or `\end{` at a place, and where it ends.
  static func environment(
    _ command: StaticString, in bytes: [UInt8], at place: Int
  ) -> (name: [UInt8], next: Int)? {
    let start = place + command.utf8CodeUnitCount
    guard start < bytes.count else { return nil }
    for index in 0..<command.utf8CodeUnitCount
    where bytes[place + index] != command.utf8Start[index] { return nil }
    var end = start
    while end < bytes.count, end - start < 24, bytes[end] != 0x7d {
      guard bytes[end] > 0x20, bytes[end] != 0x5c, bytes[end] != 0x7b else { return nil }
      end += 1
    }
    guard end < bytes.count, bytes[end] == 0x7d, end > start else { return nil }
    return (Array(bytes[start..<end]), end + 1)
  }
}
