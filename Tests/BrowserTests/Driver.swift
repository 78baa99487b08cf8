import Cells
import Layout
import Notes

@testable import Browser

/// A browser without a terminal: keys go in, what it asks of the wiki is answered at once.
struct Driver {
  private(set) var model: Model
  /// Effects that are not answered here, in order.
  private(set) var effects: [Effect] = []
  /// Files that differ from the fixture's; nil for one that is gone.
  var changed: [String: String?] = [:]
  /// Whether questions wait until `answer` is called.
  var holdsAnswers = false
  private(set) var held: [Effect] = []

  static let now = 1_780_000_000

  /// A browser that shows a note of the fixture.
  init(
    _ width: Int = 120, _ height: Int = 36, showing path: String = "concepts/watering.md",
    isASCII: Bool = false, hasLibrary: Bool = true
  ) {
    model = Model(
      size: Size(width: width, height: height),
      options: Options(wikiName: "Garden", now: Self.now, isASCII: isASCII))
    if let read = FixtureWiki.read(path) { settle(model.begin(with: read)) }
    if hasLibrary { send(.libraryLoaded(Self.library)) }
    effects = []
  }

  /// The library of the fixture.
  static let library: Library = {
    let notes = FixtureWiki.files.keys.sorted().compactMap { FixtureWiki.read($0)?.note }
    let graph = LinkGraph(
      entries: notes.map { NoteEntry($0) },
      surroundings: Surroundings(attachments: ["images/bed.png"]))
    var tables: [Library.TableEntry] = []
    var incidents: [Library.IncidentEntry] = []
    var tags: [String: [Int]] = [:]
    for note in notes {
      guard let number = graph.note(withID: note.id) else { continue }
      for (place, table) in note.tables.enumerated() {
        tables.append(.init(note: number, ordinal: place, table: table))
      }
      incidents += note.incidents.map { .init(note: number, incident: $0) }
      for tag in note.tags { tags[tag, default: []].append(number) }
    }
    return Library(graph: graph, tables: tables, incidents: incidents, tags: tags)
  }()

  /// Presses the keys of a script such as `jj<Enter>`.
  mutating func press(_ script: String) {
    for key in KeyName.script(script) ?? [] { send(.terminal(.key(key))) }
  }

  mutating func send(_ message: Message) { settle(update(&model, message)) }

  /// Answers what was held back.
  mutating func answer() {
    holdsAnswers = false
    let waiting = held
    held = []
    settle(waiting)
  }

  /// Forgets the effects so far.
  mutating func forgetEffects() { effects = [] }

  private mutating func settle(_ new: [Effect]) {
    for effect in new {
      switch effect {
      case .read(let path, let purpose, let ticket):
        guard !holdsAnswers else {
          held.append(effect)
          continue
        }
        if let read = read(path) {
          send(.noteRead(read, purpose, ticket: ticket))
        } else {
          send(.noteFailed(path: path, why: "is gone", purpose, ticket: ticket))
        }
      case .sentences(let sites, let ticket):
        let sentences = sites.map { read($0.path)?.note.links[$0.ordinal].context ?? "" }
        send(.sentences(sentences, ticket: ticket))
      default: effects.append(effect)
      }
    }
  }

  private func read(_ path: String) -> ReadNote? {
    guard let text = changed[path] else { return FixtureWiki.read(path) }
    return text.map { NoteReader().readWithDocument(path: path, bytes: Array($0.utf8)) }
  }

  // MARK: - What is seen

  var grid: Grid { view(model) }
  var lines: [String] { grid.snapshot().characters }
  var status: String { lines.last ?? "" }
  var path: String? { model.reader?.note.path }

  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
}
