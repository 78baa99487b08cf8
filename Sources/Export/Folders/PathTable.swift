import Notes

/// Gives every file of an output folder a path that is unique where case and normal form do not count.
///
/// Folders that differ in case alone become one; a file never has the name of a folder.
struct PathTable {
  /// Spelling of each folder by its folded path.
  private var folders: [String: String] = ["": ""]
  private var files: Set<String> = []

  /// Takes a path for a file: the wanted one made safe, with a number where it is taken.
  mutating func claim(_ path: String) -> String {
    let components = path.split(separator: "/")
    guard let last = components.last else { return claim("_") }
    var folder = ""
    for component in components.dropLast() {
      folder = claimFolder(SafeName.name(component), in: folder)
    }
    let name = unique(SafeName.name(last), in: folder) { key in
      files.contains(key) || folders[key] != nil
    }
    let result = join(folder, name)
    files.insert(fold(result))
    return result
  }

  /// The spelling of a folder of the output for a folder of the wiki; nil where none is.
  func folder(_ path: String) -> String? {
    let safe = path.split(separator: "/").map(SafeName.name).joined(separator: "/")
    return folders[fold(safe)]
  }

  /// Every folder but the root, parents before what is in them.
  var allFolders: [String] {
    folders.values.filter { !$0.isEmpty }.sorted { $0.precedes($1) }
  }

  private mutating func claimFolder(_ name: String, in folder: String) -> String {
    if let known = folders[fold(join(folder, name))] { return known }
    let free = unique(name, in: folder) { files.contains($0) }
    let path = join(folder, free)
    if let known = folders[fold(path)] { return known }
    folders[fold(path)] = path
    return path
  }

  private func unique(_ name: String, in folder: String, isTaken: (String) -> Bool) -> String {
    var result = name
    var number = 2
    while isTaken(fold(join(folder, result))) {
      result = SafeName.numbered(name, number)
      number += 1
    }
    return result
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : "\(folder)/\(name)"
  }
}
