/// A form in which notes leave the wiki.
enum ExportFormat: String, CaseIterable {
  case markdown, single, okf, json, dot, canvas

  /// The format of a name; without one a folder, or one text where a budget is given.
  static func named(_ name: String?, hasBudget: Bool) throws -> ExportFormat {
    guard let name else { return hasBudget ? .single : .markdown }
    if name == "html" {
      throw Failure.usage("this version has no html; use markdown, or single with a converter")
    }
    guard let format = ExportFormat(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure.usage("no format '\(name)' here; use one of: \(names)")
    }
    if hasBudget, format != .single {
      throw Failure.usage("--budget makes one text; leave out --format \(name)")
    }
    return format
  }
}
