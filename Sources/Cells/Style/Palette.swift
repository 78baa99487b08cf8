/// The fixed part of the 256-colour palette, and the way into it and into the sixteen.
package enum Palette {
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The colour of entry 16 to 255; nil for the sixteen the user chooses.
  package static func components(of index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8)? {
    switch index {
    case 0..<16: return nil
    case 16..<232:
      let cube = Int(index) - 16
      return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  /// The nearest of the fixed entries 16 to 255.
  package static func nearest(red: UInt8, green: UInt8, blue: UInt8) -> UInt8 {
    func step(_ value: UInt8) -> Int { value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40 }
    let cube = UInt8(16 + 36 * step(red) + 6 * step(green) + step(blue))
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = UInt8(232 + (mean > 238 ? 23 : max(0, (mean - 3) / 10)))
    func distance(to index: UInt8) -> Int {
      guard let color = components(of: index) else { return .max }
      func square(_ one: UInt8, _ two: UInt8) -> Int {
        (Int(one) - Int(two)) * (Int(one) - Int(two))
      }
      return square(color.red, red) + square(color.green, green) + square(color.blue, blue)
    }
    return distance(to: cube) <= distance(to: grey) ? cube : grey
  }

  /// The entry 1 to 6 whose hue a colour has; nil for one too grey to have any.
  ///
  /// Only hues are mapped: how light the user's black and white are is not known.
  package static func hue(red: UInt8, green: UInt8, blue: UInt8) -> UInt8? {
    let (low, high) = (Int(min(red, green, blue)), Int(max(red, green, blue)))
    guard high - low > max(24, high / 5) else { return nil }
    let middle = low + (high - low) * 55 / 100
    var entry: UInt8 = 0
    if Int(red) > middle { entry |= 1 }
    if Int(green) > middle { entry |= 2 }
    if Int(blue) > middle { entry |= 4 }
    return entry
  }
}
