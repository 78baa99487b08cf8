import Notes

/// Gives every file of an output folder a path that is unique where case and normal form do not
/// count.
///
/// Folders that differ in case alone become one; a file never has the name of a folder.
struct PathTable {
  /// Spelling of each folder by its folded path.
  private var folders: [String: String] = ["": ""]
  private var files: Set<String> = []
  /// The last number that a file of a name was given, by the folded path.
  private var numbers: [String: Int] = [:]

  /// Takes a path for a file: the wanted one made safe, with a number where it is taken.
  mutating func claim(_ path: String) -> String {
    let components = FilePath.components(of: path)
    guard let last = components.last else { return claim("_") }
    var folder = ""
    for component in components.dropLast() {
      folder = claimFolder(SafeName.name(component), in: folder)
    }
    let wanted = SafeName.name(last)
    let key = fold(join(folder, wanted))
    let free = unique(wanted, in: folder, after: numbers[key] ?? 1) {
      files.contains($0) || folders[$0] != nil
    }
    numbers[key] = free.number
    let result = join(folder, free.name)
    files.insert(fold(result))
    return result
  }

  /// The spelling of a folder of the output for a folder of the wiki; nil where none is.
  func folder(_ path: String) -> String? {
    let safe = FilePath.components(of: path).map(SafeName.name).joined(separator: "/")
    return folders[fold(safe)]
  }

  /// Every folder but the root, parents before what is in them.
  var allFolders: [String] {
    folders.values.filter { !$0.isEmpty }.sorted { $0.precedes($1) }
  }

  private mutating func claimFolder(_ name: String, in folder: String) -> String {
    if let known = folders[fold(join(folder, name))] { return known }
    let free = unique(name, in: folder, after: 1) { files.contains($0) }
    let path = join(folder, free.name)
    if let known = folders[fold(path)] { return known }
    folders[fold(path)] = path
    return path
  }

  /// The name, or with the first number after `last` that is free.
  private func unique(
    _ name: String, in folder: String, after last: Int, isTaken: (String) -> Bool
  ) -> (name: String, number: Int) {
    var result = name
    var number = last
    while isTaken(fold(join(folder, result))) {
      number += 1
      result = SafeName.numbered(name, number)
    }
    return (result, number)
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
