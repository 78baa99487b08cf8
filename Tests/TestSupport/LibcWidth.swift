import CursesShim
import Glibc

/// What the libc of this machine measures, for comparing with our own table.
package enum LibcWidth {
  private static let hasCodeset = setlocale(LC_CTYPE, "C.UTF-8") != nil

  /// Columns of a scalar; nil where no UTF-8 locale is installed.
  package static func of(_ scalar: UInt32) -> Int? { hasCodeset ? Int(cs_wcwidth(scalar)) : nil }
}
