import Cells
import Markup

/// Blocks of HTML and math.
extension UnitLayout {
  func htmlLines() -> [HTMLLine] {
    let state = flow.literals[unit.node]?.states[unit.part.lowerBound] ?? HTMLState()
    let text = literal
    var reader = HTMLBlockReader(text, range(of: text), state: state, look: look)
    return reader.read()
  }

  func mathLines() -> [InlineText] {
    let text = literal
    return MathReader.lines(
      text, in: range(of: text), style: Style(role: .code, attributes: .italic))
  }

  private var literal: LiteralText {
    flow.literals[unit.node]?.text ?? document.literalText(of: unit.node)
  }

  private func range(of text: LiteralText) -> Range<Int> {
    unit.part.isEmpty ? 0..<text.bytes.count : unit.part
  }
}
