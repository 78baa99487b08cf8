extension VTScreen {
  /// `ESC [ … m`.
  mutating func selectStyle(_ parameters: [String]) {
    var index = 0
    let parameters = parameters.isEmpty ? ["0"] : parameters
    while index < parameters.count {
      let parameter = parameters[index]
      index += 1
      if parameter.contains(":") {
        selectWithSubparameters(parameter)
        continue
      }
      let code = Int(parameter) ?? 0
      switch code {
      case 0: style = VTStyle()
      case 1...9: style.attributes.insert(code)
      // Fonts, by which the Linux console reaches its line drawing.
      case 10...12: break
      case 22: style.attributes.subtract([1, 2])
      case 23...25, 27, 29: style.attributes.remove(code - 20)
      case 30...37: style.foreground = "\(code)"
      case 90...97: style.foreground = "38;5;\(code - 82)"
      case 39: style.foreground = ""
      case 40...47: style.background = "\(code)"
      case 100...107: style.background = "48;5;\(code - 92)"
      case 49: style.background = ""
      case 38, 48:
        let length = index < parameters.count && parameters[index] == "5" ? 2 : 4
        let rest = parameters[index..<min(parameters.count, index + length)]
        set(code, Array(rest))
        index += length
      default: unknown.append("SGR \(parameter)")
      }
    }
  }

  private mutating func selectWithSubparameters(_ parameter: String) {
    let parts = parameter.split(separator: ":").map(String.init)
    switch parts[0] {
    case "38", "48": set(Int(parts[0]) ?? 38, Array(parts.dropFirst()))
    case "4":
      if parts.last == "0" { style.attributes.remove(4) } else { style.attributes.insert(4) }
    default: unknown.append("SGR \(parameter)")
    }
  }

  /// A colour in one spelling, so that equal colours compare equal: the first eight are short.
  private mutating func set(_ code: Int, _ rest: [String]) {
    var value = ([String(code)] + rest).joined(separator: ";")
    if rest.first == "5", let entry = rest.last.flatMap({ Int($0) }), entry < 8 {
      value = String(code - 8 + entry)
    }
    if code == 38 { style.foreground = value } else { style.background = value }
  }
}
