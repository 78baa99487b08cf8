import Notes

/// A line with keys in braces, `{path}\t{title}`, filled from a row's JSON.
struct RowTemplate {
  private enum Piece {
    case text(String)
    case key(String)
  }

  private var pieces: [Piece] = []
  /// Whether values are written as they are and rows end with NUL, for `xargs -0`.
  private let isRaw: Bool

  /// Reads a template; `\t`, `\n`, `\0` and `\\` mean what they do in C, `{{` is a brace.
  init(_ template: String, isRaw: Bool) throws {
    self.isRaw = isRaw
    var text = ""
    var rest = template[...]
    while let character = rest.popFirst() {
      switch character {
      case "\\":
        text += Self.escape(rest.popFirst())
      case "{" where rest.first == "{":
        rest.removeFirst()
        text += "{"
      case "{":
        guard let close = rest.firstIndex(of: "}") else {
          throw Failure.usage("the template has a '{' without '}': \(template)")
        }
        pieces += [.text(text), .key(String(rest[..<close]))]
        text = ""
        rest = rest[rest.index(after: close)...]
      case "}" where rest.first == "}":
        rest.removeFirst()
        text += "}"
      default: text.append(character)
      }
    }
    pieces.append(.text(text))
  }

  /// The line of a row, its end included; a key that the row lacks is empty.
  func line(_ row: JSONValue) -> String {
    let line = pieces.reduce(into: "") { line, piece in
      switch piece {
      case .text(let text): line += text
      case .key(let key):
        let value = row[key].map(Self.plain) ?? ""
        line += isRaw ? value : Escaped.line(value)
      }
    }
    return line + (isRaw ? "\0" : "\n")
  }

  private static func escape(_ character: Character?) -> String {
    switch character {
    case "t": "\t"
    case "n": "\n"
    case "0": "\0"
    case "\\": "\\"
    case let other?: "\\\(other)"
    case nil: "\\"
    }
  }

  private static func plain(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(plain).joined(separator: ",")
    default: value.text()
    }
  }
}
