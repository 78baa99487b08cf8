extension Color {
  /// Red, green and blue, 0 to 255; nil for the standard colour and the user's sixteen.
  package var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .standard: nil
    case .rgb(let red, let green, let blue): (red, green, blue)
    case .palette(let index): Palette.components(of: index)
    }
  }
}
