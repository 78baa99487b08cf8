import Cells
import Markup

extension InlineText {
  /// Adds literal bytes: blanks for tabs and line ends, pictures for other control characters.
  mutating func append(
    _ literal: LiteralText, _ range: Range<Int>, style: Style, link: PageLink?
  ) {
    var start = range.lowerBound
    for index in range where ShownText.isControl(literal.bytes[index]) {
      add(start..<index)
      let byte = literal.bytes[index]
      let isBlank = byte == 0x09 || byte == 0x0a || byte == 0x0d
      append(
        isBlank ? " " : ShownText.picture(of: byte), style: style, link: link,
        source: literal.source(of: index..<index + 1))
      start = index + 1
    }
    add(start..<range.upperBound)

    func add(_ part: Range<Int>) {
      let text = String(decoding: literal.bytes[part], as: UTF8.self)
      append(text, style: style, link: link, source: literal.source(of: part))
    }
  }
}
