import Notes

/// Names of files that are notes.
package enum NoteName {
  /// Whether a file name ends in `.md` or `.markdown`, in any case, after at least one byte.
  package static func isNote(_ name: some BidirectionalCollection<UInt8>) -> Bool {
    NotePath.extensionLength(name) != nil
  }
}
