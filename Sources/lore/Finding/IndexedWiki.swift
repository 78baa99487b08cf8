import Notes
import WikiIndex

extension OpenWiki {
  /// Where the wiki's index is kept under these options.
  func indexPlace(_ common: CommonOptions) -> IndexPlace {
    common.noIndex ? .memory : IndexPlace(root: folder.root)
  }

  /// The wiki's index, brought in step; shows progress where that takes long.
  func index(_ common: CommonOptions) throws -> ReadyIndex {
    let meter = ProgressMeter("indexing", isQuiet: common.quiet)
    defer { meter.clear() }
    do {
      let ready = try ReadyIndex.open(folder, at: indexPlace(common)) { progress in
        meter.show(progress.done, of: progress.total)
      }
      if ready.scan.isCutShort { common.note(Self.cutShort) }
      for path in ready.change.unreadable { common.note("cannot read \(path)") }
      return ready
    } catch let error as ScanError {
      throw Failure.usage(Self.line(error))
    } catch let error as IndexError {
      throw Failure.usage("the index failed: \(error.message); try --no-index")
    }
  }

  /// The wiki as an earlier run left it, brought in step; nil where nothing was left or much changed.
  func indexed(_ common: CommonOptions) throws -> LoadedWiki? {
    guard !common.noIndex else { return nil }
    do throws(ScanError) {
      let place = indexPlace(common)
      let (scan, unchanged) = try LoadedWiki.walk(folder, at: place)
      guard let wiki = unchanged ?? indexed(scan, place) else { return nil }
      if scan.isCutShort { common.note(Self.cutShort) }
      for path in wiki.unreadable { common.note("cannot read \(path)") }
      return wiki
    } catch {
      throw Failure.usage(Self.line(error))
    }
  }

  private func indexed(_ scan: Scan, _ place: IndexPlace) -> LoadedWiki? {
    guard place.isThere else {
      return LoadedWiki.nearlyUnchanged(folder, at: place, scan: scan)
    }
    guard let ready = ReadyIndex.openIfFresh(folder, at: place, scan: scan) else { return nil }
    return try? ready.index.loadedWiki(scan: scan, unreadable: ready.change.unreadable)
  }

  /// What is said where the walk stopped early.
  static let cutShort =
    "stopped after \(Scanner.entryLimit) entries; name a smaller folder, or leave some out "
    + "with .loreignore"
}
