import Cells

/// The characters that are not the note's.
struct Marks {
  let isASCII: Bool
  let bar: String
  let edge: String
  let bullets: [String]
  let open: String
  let done: String
  let line: String
  let folded: String
  let unfolded: String
  let image: String
  let embed: String
  let external: String
  let missing: String
  let anchor: String
  let dot: String
  let more: String
  let goesOn: String
  let footnote: String

  static let drawn = Marks(
    isASCII: false, bar: "▎", edge: "│", bullets: ["•", "◦", "▪"], open: "☐", done: "☑", line: "─",
    folded: "▸",
    unfolded: "▾", image: "▢", embed: "⧉", external: "↗", missing: "?", anchor: " › ", dot: " · ",
    more: "…", goesOn: "↪ ", footnote: "[")

  /// Words rather than signs.
  static let linear = Marks(
    isASCII: true, bar: ">", edge: ">", bullets: ["-"], open: "to do:", done: "done:", line: "",
    folded: "", unfolded: "", image: "image:", embed: "from", external: "", missing: "",
    anchor: ", ", dot: ", ", more: "...", goesOn: "", footnote: "[^")

  static let ascii = Marks(
    isASCII: true, bar: "|", edge: "|", bullets: ["*", "-", "+"], open: "[ ]", done: "[x]",
    line: "-",
    folded: ">",
    unfolded: "v", image: "[image]", embed: "[embed]", external: "^", missing: "?", anchor: " > ",
    dot: " - ", more: "...", goesOn: "\\ ", footnote: "[")
}

extension Marks {
  /// What stands for a footnote: a raised number, else its label in brackets; `room` cuts the
  /// label.
  func footnote(_ label: String, room: Int = .max) -> String {
    if !isASCII, let raised = ShownText.superscript(label) { return raised }
    return footnote + TextWidth.truncate(ShownText.line(label), to: room, ellipsis: more) + "]"
  }
}
