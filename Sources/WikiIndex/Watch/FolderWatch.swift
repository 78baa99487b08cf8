import Dispatch
import Glibc

/// Tells when files of a wiki change.
///
/// Watches every folder where the system lets it; where it does not, or not so many, it asks for a
/// look every second. What changed is found by bringing the index in step, which costs a walk.
package final class FolderWatch {
  /// Readable when something happened; -1 where nothing is watched.
  package let descriptor: Int32
  /// Whether the folders are too many, or on a system without notices, so that time decides.
  package private(set) var isPolling: Bool

  private let root: String
  private let mount: String?
  private var watches: [String: Int32] = [:]
  private var burst = Coalescing()
  private var lastLook: UInt64 = 0

  private static let events =
    UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB)
    | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
  /// In polling, a look is due this often.
  private static let interval: UInt64 = 1_000_000_000

  /// - Parameter watchLimit: at most so many folders are watched.
  package init(_ folder: WikiFolder, scan: Scan, watchLimit: Int = .max) {
    root = folder.root
    mount = folder.dailyFolder
    descriptor = watchLimit > 0 ? inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) : -1
    isPolling = descriptor < 0
    watch(scan, limit: watchLimit)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches the folders of a new walk as well, and no longer those that are gone.
  ///
  /// What is written into a new folder before it is watched is seen by the walk after this call.
  package func watch(_ scan: Scan, limit: Int = .max) {
    guard descriptor >= 0 else { return }
    let wanted = Set([root] + scan.folders.map(place) + [mount].compactMap(\.self))
    for path in watches.keys where !wanted.contains(path) {
      if let watch = watches.removeValue(forKey: path) { inotify_rm_watch(descriptor, watch) }
    }
    isPolling = false
    for path in wanted where watches[path] == nil {
      guard watches.count < limit else {
        isPolling = true
        return
      }
      let watch = inotify_add_watch(descriptor, path, Self.events)
      if watch >= 0 {
        watches[path] = watch
      } else if errno == ENOSPC || errno == ENOMEM {
        isPolling = true
        return
      }
    }
  }

  /// Whether the wiki is to be looked at now; to be called when the descriptor is readable and
  /// when ``wait(at:)`` is over. A burst of changes answers true once.
  package func changes(at now: UInt64 = FolderWatch.now) -> Bool {
    if drain() { burst.happened(at: now) }
    if isPolling, now - lastLook >= Self.interval {
      lastLook = now
      return true
    }
    guard burst.takeDue(at: now) else { return false }
    lastLook = now
    return true
  }

  /// Nanoseconds to wait at most before ``changes(at:)`` is asked again; nil waits for the descriptor.
  package func wait(at now: UInt64 = FolderWatch.now) -> UInt64? {
    let times = [burst.due, isPolling ? lastLook + Self.interval : nil].compactMap(\.self)
    return times.min().map { $0 > now ? $0 - now : 0 }
  }

  /// Nanoseconds of the steady clock.
  package static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  private func place(_ folder: String) -> String {
    guard let mount, folder == "daily" || folder.hasPrefix("daily/") else {
      return "\(root)/\(folder)"
    }
    return mount + folder.dropFirst("daily".count)
  }

  /// Reads what is waiting; an overflow of the queue counts as a change like any other, since the
  /// walk finds all of them.
  private func drain() -> Bool {
    guard descriptor >= 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var happened = false
    while read(descriptor, &buffer, buffer.count) > 0 { happened = true }
    return happened
  }
}
