/// Turns grapheme clusters into scalars over which every terminal advances alike.
///
/// One emission is one spacing scalar (a cell) or one mark for the cell before it. Joiners,
/// variation selectors, bidi controls, tags and soft hyphens vanish; of an emoji sequence the first
/// emoji stays; flags become two letters; jamo are composed; a mark without a base sits on U+25CC;
/// what cannot be drawn, controls included, becomes U+FFFD, but a tab a space.
enum Sanitizer {
  /// What is emitted: a scalar, its columns, 0 for a mark.
  typealias Emit = (_ scalar: UInt32, _ width: Int) -> Void

  static func clean(_ cluster: Character, _ emit: Emit) {
    var hangul = HangulComposer()
    var afterEmoji = false
    var isFirst = true
    for scalar in cluster.unicodeScalars {
      let value = scalar.value
      if hangul.take(value, emit) {
        isFirst = false
        continue
      }
      hangul.flush(emit)
      if value == zeroWidthJoiner, afterEmoji { return }
      if isDropped(value) || (afterEmoji && isSkinTone(value)) { continue }
      if let letter = flagLetter(value) {
        emit(letter, 1)
        isFirst = false
        continue
      }
      let width = isSkinTone(value) ? -1 : ScalarWidth.of(value)
      if width == 0 {
        if isFirst { emit(dottedCircle, 1) }
        emit(value, 0)
      } else if width < 0 {
        emit(value == tab ? space : replacement, 1)
      } else {
        if value > 0x2000 && scalar.properties.isEmoji { afterEmoji = true }
        emit(value, width)
      }
      isFirst = false
    }
    hangul.flush(emit)
  }

  private static let zeroWidthJoiner: UInt32 = 0x200d
  private static let dottedCircle: UInt32 = 0x25cc
  private static let replacement: UInt32 = 0xfffd
  private static let tab: UInt32 = 9
  private static let space: UInt32 = 0x20

  private static func isSkinTone(_ value: UInt32) -> Bool { 0x1f3fb...0x1f3ff ~= value }

  private static func flagLetter(_ value: UInt32) -> UInt32? {
    0x1f1e6...0x1f1ff ~= value ? value - 0x1f1e6 + 0x41 : nil
  }

  /// Scalars that terminals measure differently, or that would turn the order of the line round.
  private static func isDropped(_ value: UInt32) -> Bool {
    if value < 0xad { return false }
    switch value {
    case 0xad, 0x061c, 0x115f, 0x1160, 0x180b...0x180f, 0x200b...0x200f, 0x202a...0x202e,
      0x2060...0x206f, 0x20e3, 0x3164, 0xfe00...0xfe0f, 0xfeff, 0xffa0, 0xfff9...0xfffb,
      0xe0000...0xe01ef:
      return true
    default: return false
    }
  }
}
