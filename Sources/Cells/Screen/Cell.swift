/// One cell of a grid: eight bytes and no reference, so that rows compare as memory.
package struct Cell: Hashable, Sendable {
  /// A scalar, the place of a cluster in the grid's table (top bit set), or 0 in a right half.
  var glyph: UInt32
  /// The place of a URL in the grid's table plus 1, or 0.
  var link: UInt16
  /// What the cell is for.
  package private(set) var role: Role
  /// The attributes in the low six bits, the width in the upper two.
  private var bits: UInt8

  init(glyph: UInt32, style: Style, width: Int, link: UInt16 = 0) {
    self.glyph = glyph
    self.link = link
    role = style.role
    bits = style.attributes.rawValue & 0x3f | UInt8(truncatingIfNeeded: width) << 6
  }

  /// A space in the given style.
  static func blank(_ style: Style) -> Cell { Cell(glyph: 0x20, style: style, width: 1) }

  /// Marks a glyph that stands for several scalars.
  static let clusterBit: UInt32 = 0x8000_0000

  /// Columns: 1, 2 for the left half of a wide character, 0 for its right half.
  package var width: Int { Int(bits >> 6) }

  /// How the cell is drawn.
  package var style: Style {
    get { Style(role: role, attributes: Attributes(rawValue: bits & 0x3f)) }
    set {
      role = newValue.role
      bits = bits & 0xc0 | newValue.attributes.rawValue & 0x3f
    }
  }
}
