/// A format that is one file, written whole or not at all.
package enum OneFile {
  /// Puts bytes at the target in one step.
  package static func write(_ bytes: [UInt8], to target: Target) throws(ExportFailure) {
    let pending = try PendingOutput(target)
    try pending.files.write(bytes, to: "file", syncs: true)
    try pending.becomeFile("file")
  }
}
