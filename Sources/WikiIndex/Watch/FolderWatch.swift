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

  private let notices: Notices
  private let root: String
  private let mount: String?
  private var watches: [String: Int32] = [:]
  private var burst = Coalescing()
  private var lastLook: UInt64 = 0

  private static let events =
    UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_ATTRIB)
    | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
  /// Of folders whose own parent is not watched.
  private static let ownEvents = UInt32(IN_MOVE_SELF | IN_DELETE_SELF)
  /// In polling, a look is due this often.
  private static let interval: UInt64 = 1_000_000_000

  /// Watches the root and the folders that a walk found.
  package convenience init(_ folder: WikiFolder, scan: Scan) {
    self.init(folder, scan: scan, notices: .system)
  }

  init(_ folder: WikiFolder, scan: Scan, notices: Notices) {
    self.notices = notices
    root = folder.root
    mount = folder.dailyFolder
    descriptor = notices.open()
    isPolling = descriptor < 0
    watch(scan)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches the folders of a new walk as well, and no longer those that are gone.
  ///
  /// What is written into a new folder before it is watched is seen by the walk after this call. A
  /// folder that was removed and made again is watched again, which costs a call a folder. While
  /// the root itself is away, time decides.
  package func watch(_ scan: Scan) {
    guard descriptor >= 0 else { return }
    let wanted = Set([root] + scan.folders.map(place) + [mount].compactMap(\.self))
    for path in watches.keys where !wanted.contains(path) {
      if let watch = watches.removeValue(forKey: path) { inotify_rm_watch(descriptor, watch) }
    }
    isPolling = false
    var former: Set<Int32> = []
    // What a path led to before may be watched where it is now, or be gone from the wiki.
    defer {
      for watch in former.subtracting(watches.values) { inotify_rm_watch(descriptor, watch) }
    }
    for path in wanted {
      let isTop = path == root || path == mount
      let watch = notices.add(descriptor, path, isTop ? Self.events | Self.ownEvents : Self.events)
      if watch >= 0 {
        if let old = watches.updateValue(watch, forKey: path), old != watch { former.insert(old) }
      } else if path == root {
        isPolling = true
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

  /// Nanoseconds to wait at most before ``changes(at:)`` is asked again; nil waits for the
  /// descriptor.
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
  /// walk finds all of them, and the end of a watch as none.
  private func drain() -> Bool {
    guard descriptor >= 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var happened = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return happened }
      buffer.withUnsafeBytes { bytes in
        let head = MemoryLayout<inotify_event>.size
        var place = 0
        while place + head <= count {
          let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          if event.mask != UInt32(IN_IGNORED) { happened = true }
          if event.mask & Self.ownEvents != 0 { isPolling = true }
          place += head + Int(event.len)
        }
      }
    }
  }
}

/// How the system is asked for notices.
struct Notices {
  /// A new queue of notices; negative where there can be none.
  var open: () -> Int32
  /// Asks for notices about a folder, once however often it is called; negative with `errno` where
  /// there can be none.
  var add: (_ queue: Int32, _ folder: String, _ events: UInt32) -> Int32

  static var system: Notices {
    Notices(open: { inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) }) {
      inotify_add_watch($0, $1, $2)
    }
  }
}
