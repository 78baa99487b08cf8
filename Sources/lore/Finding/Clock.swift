import Glibc
import Notes
import WikiIndex

/// The present, against which notes are stale.
enum Clock {
  /// Seconds since 1970: `LORE_NOW` as an ISO 8601 instant or day, else the system's clock.
  static var now: Int {
    Environment["LORE_NOW"].flatMap(NoteDate.init(parsing:))?.seconds ?? time(nil)
  }
}
