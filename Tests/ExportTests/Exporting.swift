import Foundation
import Notes
import TestSupport
import Testing
import WikiIndex

@testable import Export

/// A wiki of test files, and exports of it into a folder beside.
struct Exporting {
  let folder: TemporaryFolder
  let wiki: LoadedWiki

  /// - Parameter files: paths from the wiki's root and their text.
  init(_ files: [String: String]) throws {
    folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: files.map { ("wiki/\($0.key)", $0.value) }))
    wiki = try WikiFolder(root: "\(folder.path)/wiki").load()
  }

  /// A folder that is there already.
  init(root: String) throws {
    folder = try TemporaryFolder()
    wiki = try WikiFolder(root: root).load()
  }

  var output: String { "\(folder.path)/out" }

  /// - Parameter starts: ids; none for every note.
  func plan(_ starts: [String] = [], _ rules: SelectionRules = SelectionRules()) -> ExportPlan {
    let numbers = starts.compactMap { start in
      let note = wiki.graph.note(withID: start)
      if note == nil { Issue.record("there is no note \(start)") }
      return note
    }
    return ExportPlan(
      wiki, starts: starts.isEmpty ? Array(0..<wiki.graph.count) : numbers, rules: rules)
  }

  @discardableResult
  func write(
    _ format: FolderExport.Format = .markdown, _ starts: [String] = [],
    _ rules: SelectionRules = SelectionRules(), force: Bool = false
  ) throws -> Manifest {
    let plan = plan(starts, rules)
    let target = try Target(output, outside: plan.protectedFolders, isFolder: true, force: force)
    return try FolderExport(plan, format).write(to: target)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(output)/\(path)", encoding: .utf8)
  }

  /// Every file below a folder with its bytes.
  static func files(_ folder: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue {
        found[name] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
    }
    return found
  }
}
