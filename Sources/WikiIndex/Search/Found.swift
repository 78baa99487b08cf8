/// What a search found, before any passage is looked for.
struct Found {
  /// Those that meet the query.
  var whole: [Candidate]
  /// Those with most of its words.
  var near: [Candidate] = []
  var total: Int
  var isCounted = true
  var isPartial: Bool

  /// Fewer notes than this leave room for those with most of the words.
  static let few = 10

  init(_ whole: [Candidate], _ files: FileConditions) {
    self.whole = whole
    total = whole.count
    isPartial = files.isPartial
  }

  /// In the order in which they are shown, as many as are wanted.
  func shown(_ options: SearchOptions, _ condition: Condition) -> [Candidate] {
    let first = whole.ordered(by: options.order, exact: condition.plainWords ?? "")
    let shown = options.limit.map { Array(first.prefix($0)) } ?? first
    let room = max(0, (options.limit ?? Self.nearLimit) - shown.count)
    return shown + near.ordered(by: .score, exact: "").prefix(min(room, Self.nearLimit))
  }

  private static let nearLimit = 20
}
