import TestSupport

/// Text of every kind: letters, marks, wide characters, emoji sequences, controls.
func randomText(_ numbers: inout SeededGenerator) -> String {
  let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7e, 0x20...0x7e, 0...0x1f, 0x80...0x36f, 0x590...0x6ff, 0x900...0x97f, 0xe00...0xe7f,
    0x1100...0x11ff, 0x2000...0x206f, 0x3000...0x30ff, 0x4e00...0x4eff, 0xac00...0xacff,
    0xfe00...0xfe0f, 0xff00...0xffef, 0x1f1e6...0x1f1ff, 0x1f300...0x1f64f, 0xe0000...0xe007f,
  ]
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...14, using: &numbers) {
    let range = ranges[Int.random(in: 0..<ranges.count, using: &numbers)]
    if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &numbers)) {
      text.append(scalar)
    }
  }
  return String(text)
}
