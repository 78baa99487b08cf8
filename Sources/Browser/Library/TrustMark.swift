import Notes

/// How a note's trust is shown: a word where there is room, else a mark.
enum TrustMark {
  /// One column wide and different without colour.
  static func mark(of trust: Trust) -> String {
    switch trust {
    case .unverified: "○"
    case .machineConfirmed: "◐"
    case .humanReviewed: "●"
    }
  }

  /// For screens of ASCII alone.
  static func plainMark(of trust: Trust) -> String {
    switch trust {
    case .unverified: "-"
    case .machineConfirmed: "+"
    case .humanReviewed: "*"
    }
  }
}
