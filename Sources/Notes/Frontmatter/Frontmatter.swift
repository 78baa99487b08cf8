/// The properties at the head of a note, and what is wrong with them.
struct Frontmatter {
  var properties: [Property] = []
  var faults: [LineFault] = []

  /// Reads YAML whose first line is line `firstLine` of the file.
  ///
  /// Flat frontmatter is read directly, everything else by Yams; what neither can read is read key
  /// by key, so that one broken line does not lose the others.
  init(yaml: [UInt8], firstLine: Int) {
    if let properties = FlatYAML.read(yaml, firstLine: firstLine) {
      self.properties = properties
      return
    }
    if let refusal = YAMLGuard.refusal(of: yaml) {
      faults = [LineFault(rule: .frontmatterBroken, line: firstLine, message: refusal)]
      return
    }
    let text = String(decoding: yaml, as: UTF8.self)
    do throws(YAMLFault) {
      properties = try ComposedYAML.read(text, firstLine: firstLine)
    } catch {
      var salvage = YAMLSalvage(yaml, firstLine: firstLine, after: error)
      salvage.run()
      properties = salvage.properties
      faults = salvage.faults
      if faults.isEmpty {
        // Each key by itself is sound, all of them together are not.
        let rule: Rule = error.isDuplicateKey ? .frontmatterDuplicateKey : .frontmatterBroken
        faults = [LineFault(rule: rule, line: error.line, message: error.message)]
      }
    }
  }
}
