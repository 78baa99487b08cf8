package import Cells
import Glibc

extension Color {
  /// The WCAG 2 contrast ratio, 1 to 21; nil where a colour is the user's own to choose.
  package func contrastRatio(with other: Color) -> Double? {
    guard let one = luminance, let two = other.luminance else { return nil }
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// Relative luminance, 0 to 1; nil where the colour is not known.
  private var luminance: Double? {
    guard let (red, green, blue) = components else { return nil }
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
