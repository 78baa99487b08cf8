/// Composes modern conjoining jamo into syllables, since terminals draw loose ones in their own
/// ways.
struct HangulComposer {
  private var leading: UInt32 = 0
  private var syllable: UInt32 = 0

  /// Whether the scalar was a jamo that could be taken; complete syllables are emitted.
  mutating func take(_ value: UInt32, _ emit: Sanitizer.Emit) -> Bool {
    switch value {
    case 0x1100...0x1112:
      flush(emit)
      leading = value
      return true
    case 0x1161...0x1175 where leading != 0:
      syllable = 0xac00 + ((leading - 0x1100) * 21 + (value - 0x1161)) * 28
      leading = 0
      return true
    case 0x11a8...0x11c2 where syllable != 0:
      emit(syllable + (value - 0x11a7), 2)
      syllable = 0
      return true
    default: return false
    }
  }

  /// Emits what is waiting for a jamo that did not come.
  mutating func flush(_ emit: Sanitizer.Emit) {
    if syllable != 0 { emit(syllable, 2) } else if leading != 0 { emit(leading, 2) }
    syllable = 0
    leading = 0
  }
}
