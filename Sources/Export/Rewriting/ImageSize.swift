/// The size in `![[image.png|300]]` or `![[image.png|300x200]]`.
struct ImageSize {
  let attributes: String

  init?(_ label: String) {
    let parts = label.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard let width = parts[0], parts.count <= 2, !parts.contains(nil) else { return nil }
    attributes = " width=\"\(width)\"" + (parts.count == 2 ? " height=\"\(parts[1] ?? 0)\"" : "")
  }
}
