import Cells

/// Choosing how notes leave the wiki, with what would leave beside it.
struct ExportDialog: Sendable {
  /// A line that can be changed.
  enum Field: Int, CaseIterable, Sendable {
    case form, depth, backlinks, sources, target
  }

  enum Phase: Equatable, Sendable {
    case choosing
    /// An earlier export is there; Enter once more replaces it.
    case asking
    case writing(done: Int, total: Int)
    case stopping
  }

  /// What is exported, in words.
  let title: String
  private(set) var wish: ExportWish
  var field = Field.form
  private(set) var target = LineEdit()
  /// Whether the path was typed rather than proposed.
  private var isTargetTyped = false
  private let name: String
  var phase = Phase.choosing
  /// What is at the path; nil until it was looked at.
  var place: ExportPlace?
  /// Why the last attempt came to nothing; nil after a change.
  var failure: String?
  private(set) var outlook: ExportOutlook?
  /// Whether the outlook is of an older wish.
  private(set) var isPlanning = true
  var list = RowList()

  /// - Parameter name: what the proposed path ends with.
  init(title: String, starts: [String], name: String) {
    self.title = title
    self.name = Self.plainName(name)
    wish = ExportWish(starts: starts)
    propose()
  }

  /// The deepest that can be chosen.
  static let deepest = 99

  // MARK: - Changing

  /// Goes to the next field, the previous one for a negative count.
  mutating func move(by count: Int) {
    let all = Field.allCases
    field = all[(field.rawValue + count % all.count + all.count) % all.count]
  }

  /// Changes the value of the field by a step; whether that changed it.
  mutating func change(by step: Int) -> Bool {
    let before = wish
    switch field {
    case .form:
      let all = ExportForm.allCases
      let place = all.firstIndex(of: wish.form) ?? 0
      wish.form = all[(place + step + all.count) % all.count]
    case .depth: wish.depth = min(max(0, wish.depth + step), Self.deepest)
    case .backlinks: wish.backlinksDepth = min(max(0, wish.backlinksDepth + step), Self.deepest)
    case .sources: wish.followsSources.toggle()
    case .target: return false
    }
    return settle(after: before)
  }

  /// Sets a depth, or sources to yes or no; whether that changed something.
  mutating func set(_ value: Int) -> Bool {
    let before = wish
    switch field {
    case .depth: wish.depth = value
    case .backlinks: wish.backlinksDepth = value
    case .sources: wish.followsSources = value != 0
    case .form, .target: return false
    }
    return settle(after: before)
  }

  /// Changes the path; whether it is another one then.
  mutating func edit(_ change: (inout LineEdit) -> Void) -> Bool {
    let before = target.text
    change(&target)
    guard target.text != before else { return false }
    isTargetTyped = true
    place = nil
    failure = nil
    return true
  }

  private mutating func settle(after before: ExportWish) -> Bool {
    guard wish != before else { return false }
    failure = nil
    isPlanning = true
    if wish.form != before.form {
      place = nil
      propose()
    }
    return true
  }

  /// A path outside the wiki that says what it holds, unless the user typed one.
  private mutating func propose() {
    if !isTargetTyped { target = LineEdit("~/\(name)\(wish.form.ending)") }
  }

  /// A name with nothing in it that a path or a terminal takes for more than a letter.
  private static func plainName(_ name: String) -> String {
    let clean = name.map { character in
      character.isWhitespace
        || character.unicodeScalars.contains { $0 == "/" || $0.value < 0x21 || $0.value == 0x7F }
        ? "-" : character
    }
    let text = String(clean.drop { $0 == "." || $0 == "-" }.prefix(60))
    return text.isEmpty ? "export" : text + "-export"
  }

  // MARK: - What would leave

  /// Takes what the wish comes to.
  mutating func take(_ outlook: ExportOutlook) {
    self.outlook = outlook
    isPlanning = false
    list.replace(ExportRows.rows(of: outlook), keepsSelection: false)
  }

  /// Takes why there is nothing to show.
  mutating func takePlanFailure(_ why: String) {
    outlook = nil
    isPlanning = false
    failure = why
    list.replace([])
  }
}
