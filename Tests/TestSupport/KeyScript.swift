package import Cells

extension KeyName {
  /// The keys of a script such as `jj<Enter>`; nil if a name between `<` and `>` is unknown.
  ///
  /// `<` itself is `<lt>`; a `<` that no `>` follows stands for itself.
  package static func script(_ text: String) -> [Key]? {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "<", let close = rest.firstIndex(of: ">") {
        guard let key = parse(String(rest[rest.index(after: rest.startIndex)..<close])) else {
          return nil
        }
        keys.append(key)
        rest = rest[rest.index(after: close)...]
      } else {
        keys.append(first == "\n" ? Key(.enter) : Key(first))
        rest.removeFirst()
      }
    }
    return keys
  }
}
