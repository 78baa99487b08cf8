/// What a cluster means for the ends of lines: the classes of UAX 14, as far as notes need them.
enum BreakClass: UInt8 {
  /// Letters, digits, Korean syllables and everything else that stays together.
  case letter
  case digit
  case space
  /// A line feed.
  case mandatory
  /// U+200B: a break, and nothing to be seen.
  case zeroWidthSpace
  /// Blanks that may not be broken at.
  case glue
  /// Chinese characters, kana and emoji: a break on either side.
  case ideograph
  /// Small kana, repetition marks: may not begin a line.
  case nonStarter
  case opening
  case closing
  /// Straight quotation marks, which may open or close.
  case quotation
  case hyphen
  case dash
  /// Characters after which a word too long for a line may be broken: `/ ? & = . _ #`.
  case joint
  /// Thai, Lao, Khmer, Burmese: written without blanks.
  case southEastAsian
  /// A vowel that leads its consonant: the line may not end after it.
  case leadingVowel
  /// A sign that belongs to what is before it.
  case trailingSign
}

extension BreakClass {
  init(ascii byte: UInt8) {
    switch byte {
    case 0x20, 0x09: self = .space
    case 0x0a: self = .mandatory
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): self = .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"):
      self = .closing
    case UInt8(ascii: "\""), UInt8(ascii: "'"): self = .quotation
    case UInt8(ascii: "-"): self = .hyphen
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "."),
      UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "#"):
      self = .joint
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    default: self = .letter
    }
  }

  init(_ cluster: Character) {
    if cluster == "\r\n" {
      self = .mandatory
      return
    }
    let scalars = cluster.unicodeScalars
    self = BreakClass(scalar: scalars[scalars.startIndex].value)
    // A blank that carries a mark is seen.
    if self == .space, scalars.count > 1 { self = .letter }
  }

  init(scalar: UInt32) {
    if scalar < 0x80 {
      self = BreakClass(ascii: UInt8(scalar))
    } else if scalar < 0x2e80 {
      self = BreakClass(low: scalar)
    } else {
      self = BreakClass(eastAsian: scalar)
    }
  }

  private init(low first: UInt32) {
    switch first {
    case 0xa0, 0x2007, 0x202f, 0x2060, 0x0f0c: self = .glue
    case 0x200b: self = .zeroWidthSpace
    case 0x2028, 0x2029: self = .mandatory
    case 0x1680, 0x2000...0x2006, 0x2008...0x200a, 0x205f: self = .space
    case 0x2010, 0x058a, 0x2013: self = .hyphen
    case 0x2014, 0x2015: self = .dash
    case 0xa1, 0xbf, 0x201a, 0x201e, 0x2018, 0x201c, 0x2039, 0xab: self = .opening
    case 0x2019, 0x201d, 0x203a, 0xbb, 0x2026, 0x203c, 0x2047...0x2049: self = .closing
    case 0x0e40...0x0e44, 0x0ec0...0x0ec4: self = .leadingVowel
    case 0x0e2f...0x0e30, 0x0e32...0x0e33, 0x0e45...0x0e46, 0x0eb0, 0x0eb2...0x0eb3, 0x0ec6:
      self = .trailingSign
    case 0x0e01...0x0eff, 0x1000...0x109f, 0x1780...0x17df: self = .southEastAsian
    default:
      self = first > 0x2190 && ScalarWidth.of(first) == 2 ? .ideograph : .letter
    }
  }

  private init(eastAsian first: UInt32) {
    if BreakClass.openings.contains(first) {
      self = .opening
    } else if BreakClass.closings.contains(first) {
      self = .closing
    } else if BreakClass.nonStarters.contains(first) {
      self = .nonStarter
    } else {
      let isKorean = 0xac00...0xd7a3 ~= first
      self = !isKorean && ScalarWidth.of(first) == 2 ? .ideograph : .letter
    }
  }

  private static let openings = scalars("〈《「『【〔〖〘〚〝（［｛｟｢")
  private static let closings = scalars("、。〉》」』】〕〗〙〛〞〟）］｝｠｡｣､，．：；！？")
  private static let nonStarters = scalars(
    "々〆〻ぁぃぅぇぉっゃゅょゎゕゖゝゞ゠ァィゥェォッャュョヮヵヶ・ーヽヾㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ〜･ｧｨｩｪｫｬｭｮｯｰﾞﾟ")

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }
}
