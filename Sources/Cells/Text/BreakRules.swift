/// How welcome a line end is between two clusters.
enum BreakPriority: UInt8, Comparable {
  /// Only where nothing else is possible.
  case none
  /// Inside a word, if it alone is longer than a line.
  case withinWord
  /// Between clusters of a script without blanks.
  case betweenClusters
  case welcome
  case mandatory

  static func < (one: BreakPriority, two: BreakPriority) -> Bool { one.rawValue < two.rawValue }

  /// Between two neighbours, `before` being the class in front of the left one.
  static func between(_ left: BreakClass, _ right: BreakClass, before: BreakClass) -> BreakPriority
  {
    if left == .mandatory { return .mandatory }
    switch right {
    case .mandatory, .space, .zeroWidthSpace: return .none
    default: break
    }
    if left == .zeroWidthSpace { return .welcome }
    if left == .space { return before == .opening ? .none : .welcome }
    if left == .glue || right == .glue || left == .opening || left == .leadingVowel { return .none }
    switch right {
    case .closing, .nonStarter, .trailingSign, .hyphen, .dash: return .none
    case .quotation where left != .ideograph: return .none
    case .joint: return .none
    default: break
    }
    switch left {
    case .quotation: return .none
    case .dash: return .welcome
    case .hyphen: return before == .letter && right == .letter ? .welcome : .withinWord
    case .joint: return right == .ideograph ? .welcome : .withinWord
    case .ideograph, .nonStarter: return .welcome
    case .closing: return right == .ideograph ? .welcome : .withinWord
    case .southEastAsian, .trailingSign:
      return isSouthEastAsian(right) ? .betweenClusters : right == .ideograph ? .welcome : .none
    default: return right == .ideograph ? .welcome : .none
    }
  }

  private static func isSouthEastAsian(_ right: BreakClass) -> Bool {
    right == .southEastAsian || right == .leadingVowel
  }
}
