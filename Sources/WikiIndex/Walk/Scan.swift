import Notes

/// One file below a wiki's root.
package struct ScannedFile: Sendable, Equatable {
  /// Path from the root with `/` between components.
  package var path: String
  /// Bytes.
  package var size: Int
  /// Last modification, in nanoseconds since 1970.
  package var modified: Int64
  /// Last change of content or of what is known about the file, in nanoseconds since 1970; unlike
  /// `modified` no program can set it back.
  package var changed: Int64
  /// The number that the file has on its file system.
  package var inode: UInt64
}

/// Why something below the root was left out.
package enum SkipReason: String, Sendable, CaseIterable {
  case symlink, ignored, hidden
  case nodeModules = "node-modules"
  case unreadable
  case otherFileSystem = "other-file-system"
  case notUTF8Name = "name-not-utf8"
  /// A pipe, a socket or a device.
  case special
  /// A folder that was not read to its end because of ``Scanner/entryLimit``.
  case limit
}

/// One thing that was left out, with its path as far as it can be written.
package struct Skip: Sendable, Equatable {
  /// From the root, with replacements where it is not UTF-8.
  package var path: String
  /// Why it was left out.
  package var reason: SkipReason

  /// A path and why it was left out.
  package init(path: String, reason: SkipReason) {
    self.path = path
    self.reason = reason
  }
}

/// What a walk over a wiki's folder found, every list ordered by path.
package struct Scan: Sendable {
  /// Files that end in `.md` or `.markdown`, in any case.
  package var notes: [ScannedFile] = []
  /// Every other file.
  package var attachments: [ScannedFile] = []
  /// Folders below the root, without the root.
  package var folders: [String] = []
  /// What was left out.
  package var skips: [Skip] = []
  /// When the walk began: what is read later is at least as new as what it found.
  var start = FileMoment.now
  /// Bytes of all notes together, as far as a note is read.
  package var noteBytes: Int { notes.reduce(0) { $0 + min($1.size, NoteReader.limit) } }
  /// Set when the walk gave up because of ``Scanner/entryLimit``.
  package var isCutShort = false

  /// A walk that found nothing.
  package init() {}
}

/// Why a root cannot be walked at all.
package enum ScanError: Error, Equatable {
  case missing(String)
  case notAFolder(String)
  case unreadable(String)
}
