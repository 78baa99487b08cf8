import Glibc

/// An export on its way: a folder in a hidden sibling of the target that becomes it in one step, or
/// goes.
final class PendingOutput: Sendable {
  let target: Target
  private let shed: OutputShed
  /// Absolute path of the folder that is written.
  private let path: String

  /// The folder to write into.
  var files: OutputFiles { OutputFiles(folder: path) }

  /// Makes the folder, and removes those that a killed export to the same target left.
  init(_ target: Target) throws(ExportFailure) {
    OutputShed.removeAbandoned(beside: target)
    shed = try OutputShed(beside: target)
    self.target = target
    path = shed.output
    guard mkdir(path, 0o755) == 0 else { throw OutputFiles.failure(target.path) }
  }

  /// Makes the folder the target: what was there before goes only after.
  func becomeFolder() throws(ExportFailure) {
    guard LinuxCalls.syncFileSystem(of: shed.lock) else { throw OutputFiles.failure(target.path) }
    switch target.present {
    case .earlierExport: try exchange()
    default: try rename(path, target.path)
    }
    syncParent()
  }

  /// Makes one file of the folder the target.
  func becomeFile(_ name: String) throws(ExportFailure) {
    try rename("\(path)/\(name)", target.path)
    syncParent()
  }

  private func exchange() throws(ExportFailure) {
    try swap()
    // Somebody may have put a file there since it was looked at: then all goes back.
    do {
      try EarlierExport.check(path, target.path)
    } catch {
      try swap()
      throw error
    }
  }

  /// Puts folder and target in each other's place, in one step where the file system can.
  private func swap() throws(ExportFailure) {
    if LinuxCalls.exchange(path, target.path) { return }
    let aside = shed.aside
    try rename(target.path, aside)
    do {
      try rename(path, target.path)
    } catch {
      try rename(aside, target.path)
      throw error
    }
    try rename(aside, path)
  }

  private func rename(_ from: String, _ to: String) throws(ExportFailure) {
    guard Glibc.rename(from, to) == 0 else { throw OutputFiles.failure(to) }
  }

  private func syncParent() {
    let handle = open(target.parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }
}
