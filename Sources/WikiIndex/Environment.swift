import Glibc

/// The environment's variables; an empty one counts as absent.
package enum Environment {
  /// The value of a variable.
  package static subscript(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The folder that a variable such as `XDG_CONFIG_HOME` names; nil where it is not absolute, as
  /// the specification of these variables demands.
  package static func folder(_ name: String) -> String? {
    self[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
