import Glibc

/// A moment of the clock that files are stamped with.
struct FileMoment: Sendable {
  /// Since 1970.
  let nanoseconds: Int64

  static var now: FileMoment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return FileMoment(time)
  }
}

extension FileMoment {
  /// A moment as the file system tells it, kept within years of which two can be compared.
  init(_ time: timespec) {
    let seconds = min(max(Int64(time.tv_sec), -Self.furthest), Self.furthest)
    nanoseconds = seconds * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Seconds before and after 1970, about 146 years: a file may be dated to any year.
  private static let furthest = Int64.max / 2_000_000_000 - 1
}

extension ScannedFile {
  /// The file as it is remembered after it was read at a moment.
  ///
  /// One that changed just before could change again without its time moving on, since clocks of
  /// file systems are coarse: it is remembered such that the next walk looks at it again.
  func settled(at moment: FileMoment) -> ScannedFile {
    let tick: Int64 = changed % 1_000_000 == 0 ? 2_000_000_000 : 50_000_000
    guard abs(moment.nanoseconds - changed) < tick else { return self }
    return unsettled
  }

  /// The file remembered such that the next walk takes it to have changed.
  var unsettled: ScannedFile {
    var file = self
    file.modified = -1
    return file
  }
}
