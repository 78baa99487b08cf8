import Cells
import Notes

/// How a note's trust is shown: a word where there is room, else a mark.
enum TrustMark {
  /// One column wide and different without colour.
  static func mark(of trust: Trust, isASCII: Bool = false) -> String {
    switch trust {
    case .unverified: isASCII ? "-" : "○"
    case .machineConfirmed: isASCII ? "+" : "◐"
    case .humanReviewed: isASCII ? "*" : "●"
    }
  }

  /// The role of the mark and its word in the title bar.
  static func barRole(of trust: Trust) -> Role {
    switch trust {
    case .unverified: .barTrustLow
    case .machineConfirmed: .barTrustMid
    case .humanReviewed: .barTrustHigh
    }
  }
}
