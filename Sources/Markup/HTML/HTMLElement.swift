/// What a tag of HTML means to a reader.
package enum HTMLElement: Hashable, Sendable {
  /// Text that is drawn in its own way.
  case bold, italic, code, deleted, underlined, marked
  /// Text between quotation marks.
  case quoted
  case lowered, raised
  /// Its address, or what it is short for, stands behind it.
  case address, abbreviation
  case image, lineBreak, rule
  /// Text that stands on lines of its own; apart from what is around it if `isApart`.
  case block(isApart: Bool)
  /// A block whose text is bold.
  case head(isApart: Bool)
  case list(isOrdered: Bool)
  case item
  /// Text behind a bar.
  case quotation
  /// Text whose blanks and line ends count.
  case preformatted
  case table
  case row
  case cell(isHead: Bool)
  /// Not there at all, its text is.
  case plain
  /// Its text is not for readers.
  case hidden

  /// The elements that are read, by their name.
  static let known: [PackedWord: HTMLElement] = {
    let names: [(HTMLElement, String)] = [
      (.bold, "b strong"), (.italic, "i em cite dfn var"), (.code, "code kbd samp tt"),
      (.deleted, "s del strike"), (.underlined, "ins u"), (.marked, "mark"), (.quoted, "q"),
      (.lowered, "sub"), (.raised, "sup"), (.address, "a"), (.abbreviation, "abbr acronym"),
      (.image, "img"), (.lineBreak, "br"), (.rule, "hr"),
      (.block(isApart: true), "p details dl figure"), (.table, "table"),
      (
        .block(isApart: false),
        "div section article aside header footer main nav address center figcaption dd thead tbody "
          + "tfoot"
      ),
      (.head(isApart: true), "h1 h2 h3 h4 h5 h6"), (.head(isApart: false), "summary caption dt"),
      (.list(isOrdered: false), "ul menu"), (.list(isOrdered: true), "ol"), (.item, "li"),
      (.quotation, "blockquote"), (.preformatted, "pre"), (.row, "tr"),
      (.cell(isHead: false), "td"), (.cell(isHead: true), "th"),
      (
        .plain,
        "small span font big bdi bdo time data wbr nobr picture source html body col colgroup "
          + "ruby rb rp"
      ),
      (.hidden, "script style"),
    ]
    var known: [PackedWord: HTMLElement] = [:]
    for (element, list) in names {
      for name in list.split(separator: " ") {
        guard let name = PackedWord(name.utf8, ignoringCase: false) else { continue }
        known[name] = known[name] ?? element
      }
    }
    return known
  }()

  /// Whether it is all of itself, without a closing tag.
  package var isVoid: Bool { self == .image || self == .lineBreak || self == .rule }

  /// Whether it is a list of items.
  package var isList: Bool { if case .list = self { true } else { false } }
  /// Whether it is a cell of a table, of its head or not.
  package var isCell: Bool { if case .cell = self { true } else { false } }
  /// Whether it is a table, a row or a cell.
  package var isOfTable: Bool { self == .table || self == .row || isCell }

  /// Whether what is in it is a part of the line that is around it.
  package var isInline: Bool {
    switch self {
    case .bold, .italic, .code, .deleted, .underlined, .marked, .quoted, .lowered, .raised,
      .address, .abbreviation, .image, .lineBreak, .plain, .hidden:
      true
    default: false
    }
  }
}
