import Cells
import CursesShim

/// The keys of a terminal as its description names them.
enum TerminfoKeys {
  /// What each described key sends; only while a session is open.
  static func all() -> [(bytes: [UInt8], key: Key)] {
    names.compactMap { name, key in
      cs_capability(name).map { (Array(String(cString: $0).utf8), key) }
    }
  }

  private static let names: [(String, Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
      ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
      ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.tab, .shift)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) }
}
