import Notes

/// What became of a file that seemed to have changed.
enum FileReading: Sendable {
  case same(ScannedFile)
  case unreadable
  case changed(IndexedNote)
}

extension NoteIndex {
  /// Reads a file that seems to have changed.
  func read(_ file: ScannedFile, id: String, _ known: KnownContent?) -> FileReading {
    guard let content = FileBytes.read(path: folder.absolutePath(of: file.path)) else {
      return .unreadable
    }
    let file = file.settled(at: .now)
    let hash = ContentHash.of(content.bytes)
    if let known, known.hash == Int64(bitPattern: hash), known.id == id { return .same(file) }
    let note = folder.reader
      .readWithDocument(path: file.path, bytes: content.bytes, id: id)
    return .changed(
      IndexedNote(note, file: file, hash: hash, isBesideRoot: folder.isBesideRoot(file.path)))
  }
}
