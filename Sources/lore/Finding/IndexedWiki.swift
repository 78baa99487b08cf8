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
      let ready = try ReadyIndex.open(folder, at: indexPlace(common), isBrief: true) { progress in
        meter.show(progress.done, of: progress.total)
      }
      say(ready.scan, ready.change.unreadable, common)
      return ready
    } catch let error as ScanError {
      throw Failure.usage(Self.line(error))
    } catch let error as IndexError {
      throw Failure.usage("the index failed: \(error.message); try --no-index")
    }
  }

  /// The wiki as an earlier run left it, brought in step; nil where nothing was left or much
  /// changed.
  func indexed(_ common: CommonOptions, _ scan: Scan) -> LoadedWiki? {
    guard !common.noIndex, let wiki = indexed(scan, indexPlace(common)) else { return nil }
    say(scan, wiki.unreadable, common)
    return wiki
  }

  private func indexed(_ scan: Scan, _ place: IndexPlace) -> LoadedWiki? {
    guard place.isThere else {
      return LoadedWiki.nearlyUnchanged(folder, at: place, scan: scan)
    }
    guard let ready = ReadyIndex.openIfFresh(folder, at: place, scan: scan, isBrief: true) else {
      return nil
    }
    return try? ready.index.loadedWiki(scan: scan, unreadable: ready.change.unreadable)
  }

  /// Says what of the wiki could not be had.
  func say(_ scan: Scan, _ unreadable: [String], _ common: CommonOptions) {
    sayCut(scan, common)
    let folders = scan.skips.filter { $0.reason == .unreadable }.map(\.path)
    for path in folders + unreadable { common.note("cannot read \(path)") }
  }

  /// Says that a walk gave up, once however often the wiki is walked.
  func sayCut(_ scan: Scan, _ common: CommonOptions) {
    guard scan.isCutShort, !common.quiet else { return }
    StandardError.sayOnce(
      "stopped after \(Scanner.entryLimit) entries; name a smaller folder, or leave some out "
        + "with .loreignore")
  }
}
