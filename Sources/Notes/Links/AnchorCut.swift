/// A written target cut at its first `#`.
package struct AnchorCut {
  /// What stands before it.
  package let target: String
  /// What stands after it; nil where that is nothing.
  package let anchor: String?

  /// Cuts a target as it is written.
  package init(_ text: some StringProtocol) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    target = String(parts[0])
    anchor = parts.count == 2 && !parts[1].isEmpty ? String(parts[1]) : nil
  }
}
