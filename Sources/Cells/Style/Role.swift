/// What a cell is for; a `Theme` says how that looks.
///
/// The order is part of nothing outside the program; new roles go to the end of their group.
package enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case text, quiet, strong, accent, title
  case heading1, heading2, heading3, heading4, heading5, heading6
  case link, linkVisited, linkMissing, linkExternal
  case selected, match, matchCurrent
  case code, keyword, string, comment, number
  case quote
  case calloutNote, calloutTip, calloutSuccess, calloutQuestion
  case calloutWarning, calloutDanger, calloutExample, calloutQuote
  case tableHead, yes, no
  case trustLow, trustMid, trustHigh, stale, error
  case border, borderFocused, bar
  case barTrustLow, barTrustMid, barTrustHigh, barStale

  /// The role that stands in where a theme is silent about this one; nil for `text` only.
  ///
  /// Following it always ends at `text`. A theme inherits property by property along the chain.
  package var fallback: Role? {
    switch self {
    case .text: nil
    case .quiet, .strong, .accent, .code, .yes, .no, .trustMid, .bar, .selected: .text
    case .title, .tableHead, .error: .strong
    case .heading1: .title
    case .heading2: .heading1
    case .heading3: .heading2
    case .heading4: .heading3
    case .heading5: .heading4
    case .heading6: .heading5
    case .link, .match, .calloutNote, .borderFocused: .accent
    case .linkVisited, .linkMissing, .linkExternal: .link
    case .matchCurrent: .match
    case .keyword, .string, .number: .code
    case .comment, .quote, .border: .quiet
    case .calloutTip, .calloutQuestion, .calloutWarning, .calloutExample: .calloutNote
    case .calloutSuccess: .calloutTip
    case .calloutDanger: .calloutWarning
    case .calloutQuote: .quote
    case .trustHigh: .yes
    case .trustLow: .no
    case .stale: .trustLow
    case .barTrustLow: .trustLow
    case .barTrustMid: .trustMid
    case .barTrustHigh: .trustHigh
    case .barStale: .stale
    }
  }

  /// The role on whose ground this one stands, which gives its background unless a theme says
  /// another.
  package var ground: Role? {
    switch self {
    case .barTrustLow, .barTrustMid, .barTrustHigh, .barStale: .bar
    default: nil
    }
  }

  /// Whether the role shows where the reader is, so that it must differ from text without colour.
  package var marksPlace: Bool { self == .selected || self == .matchCurrent }
}
