/// An index that is in step with its folder.
package struct ReadyIndex: Sendable {
  /// The index.
  package let index: NoteIndex
  /// The files that it is in step with.
  package let scan: Scan
  /// What was done to bring it there.
  package let change: IndexChange

  /// Opens an index and brings it in step; one whose file fails is made anew, then kept in memory.
  ///
  /// Throws ``ScanError`` where there is no folder.
  ///
  /// - Parameters:
  ///   - scan: what a walk just found; nil walks.
  ///   - isBrief: see ``NoteIndex/open(_:at:isBrief:)``.
  package static func open(
    _ folder: WikiFolder, at place: IndexPlace, scan: Scan? = nil, isBrief: Bool = false,
    progress: (@Sendable (IndexProgress) -> Void)? = nil
  ) throws -> ReadyIndex {
    let scan = try scan ?? folder.scan()
    for attempt in 0..<2 where place.file != nil {
      guard let index = try? NoteIndex.open(folder, at: place, isBrief: isBrief) else { break }
      do {
        let change = try index.update(scan: scan, progress: progress)
        return ReadyIndex(index: index, scan: scan, change: change)
      } catch let error as IndexError {
        guard attempt == 0, error.isDamage else { break }
        place.clear()
      }
    }
    let index = try NoteIndex.memory(folder)
    let change = try index.update(scan: scan, progress: progress)
    return ReadyIndex(index: index, scan: scan, change: change)
  }

  /// The index as it is if little has changed, brought in step; nil where that would take long or
  /// the file cannot be used.
  ///
  /// - Parameters:
  ///   - limit: how many notes may have changed.
  ///   - isBrief: see ``NoteIndex/open(_:at:isBrief:)``.
  package static func openIfFresh(
    _ folder: WikiFolder, at place: IndexPlace, scan: Scan, limit: Int = 200, isBrief: Bool = false
  ) -> ReadyIndex? {
    guard place.isThere,
      let index = try? NoteIndex.open(folder, at: place, isBrief: isBrief),
      let change = try? index.update(scan: scan, ifAtMost: limit)
    else { return nil }
    return ReadyIndex(index: index, scan: scan, change: change)
  }
}
