import Cells
import Layout
import Notes

/// One row of a list: a title with what belongs to it, and what Enter does there.
struct ListRow: Equatable, Sendable {
  /// What a row is, beside its text.
  enum Kind: Equatable, Sendable {
    /// The name of a pane or group; cannot be selected.
    case heading
    case item
    /// Something with rows below it that can be folded away.
    case group(isOpen: Bool)
  }

  var kind: Kind
  /// A short text before the title, such as a date or a mark.
  var lead: String
  private(set) var title: String
  /// Characters of the title that were matched, by their place.
  var matches: [Int]
  /// At the right edge, in the quiet role.
  var detail: String
  /// How far the note can be relied on, in place of the detail; nil where that is not told.
  var trust: Trust?
  /// Lines below the title, in the quiet role, not wrapped yet.
  var more: [String]
  /// A passage on one line below the title, in place of it where that is empty.
  var excerpt: Excerpt?
  /// How deep it stands in a tree.
  var level: Int
  var role: Role
  /// Whether it is where the reader is.
  var isCurrent: Bool
  var action: RowAction
  /// Whether it is a note that is not to be relied on any more.
  private(set) var isDeprecated = false

  /// A row; title and further lines are as one reads them, which what notes say is made before.
  init(
    _ title: String, kind: Kind = .item, lead: String = "", matches: [Int] = [],
    detail: String = "", more: [String] = [], level: Int = 0, role: Role = .text,
    isCurrent: Bool = false, action: RowAction = .none
  ) {
    self.title = title.shortened
    self.kind = kind
    self.lead = lead
    self.matches = matches
    self.detail = detail.shortened
    self.more = more
    self.level = level
    self.role = role
    self.isCurrent = isCurrent
    self.action = action
  }

  /// Sentences of notes as lines below a title: as one reads them, without those that say nothing.
  static func said(_ texts: String?...) -> [String] {
    texts.compactMap { $0 }.filter { !$0.isEmpty }.map { ReadableText.ofProse($0.shortened) }
  }

  /// A heading with a number at the right.
  static func heading(_ name: String, count: Int? = nil) -> ListRow {
    ListRow(name, kind: .heading, detail: count.map(String.init) ?? "", role: .quiet)
  }

  /// What stands where all rows are those of deprecated notes, which are left out.
  static func hidden(_ count: Int) -> ListRow {
    ListRow("\(count.counted("deprecated row")) hidden", role: .quiet)
  }

  /// The row, dimmed and, unless that is said above it, named where its note is deprecated.
  func marked(isDeprecated: Bool, isNamed: Bool = true) -> ListRow {
    guard isDeprecated else { return self }
    var row = self
    row.isDeprecated = true
    if role == .text { row.role = .quiet }
    guard isNamed else { return row }
    row.detail = detail.isEmpty ? "deprecated" : detail + " · deprecated"
    return row
  }

  /// Whether the row can be selected.
  var isSelectable: Bool { kind != .heading && action != .none }
}

/// What Enter does on a row.
enum RowAction: Hashable, Sendable {
  case none
  case go(path: String, Spot)
  /// A place in the note that is read.
  case goHere(Spot)
  /// A name that no note has; the file that it would be, nil where that is outside the wiki.
  case missing(String, path: String?)
  case external(String)
  case attachment(String)
  /// Opens or closes a group, by its name.
  case toggle(String)
  /// A table of a note, by its place among them.
  case table(path: String, ordinal: Int)
  case tag(String)
  case command(Command)
  /// Asks the search for this text.
  case search(String)
  /// Another wiki, by its root.
  case wiki(String)
}
