import Cells
import Layout
import Notes
import TestSupport
import Testing

@testable import Browser

/// A browser without a terminal: keys go in, what it asks of the wiki is answered at once.
struct Driver {
  private(set) var model: Model
  /// Effects that are not answered here, in order.
  private(set) var effects: [Effect] = []
  /// Files that differ from the fixture's; nil for one that is gone.
  var changed: [String: String?] = [:]
  /// The wiki: its files by path, and what is known of them.
  private let files: [String: String]
  private let library: Library
  /// Whether questions wait until `answer` is called.
  var holdsAnswers = false
  private(set) var held: [Effect] = []

  static let now = 1_780_000_000

  /// A browser that shows a note of the fixture.
  init(
    _ width: Int = 120, _ height: Int = 36, showing path: String = "concepts/watering.md",
    isASCII: Bool = false, spellsOut: Bool = false, hasLibrary: Bool = true, canSearch: Bool = true,
    wikis: [WikiChoice] = [], options: Options? = nil, files: [String: String] = FixtureWiki.files,
    library: Library = Driver.library
  ) {
    self.files = files
    self.library = library
    var options = options ?? Options(wikiName: "Garden", now: Self.now, isASCII: isASCII)
    options.wikis = wikis
    options.spellsOut = spellsOut
    model = Model(size: Size(width: width, height: height), options: options)
    if let read = read(path) { settle(model.begin(with: read)) }
    if hasLibrary { send(.libraryLoaded(library)) }
    if hasLibrary, canSearch { send(.searchReady) }
    effects = []
  }

  /// A browser that picks a note of a wiki, a text typed already.
  init(
    picking text: String, _ width: Int, _ height: Int, files: [String: String], library: Library?
  ) {
    self.files = files
    self.library = library ?? Driver.library(of: [])
    var options = Options(wikiName: "Garden", now: Self.now)
    options.isPicking = true
    model = Model(size: Size(width: width, height: height), options: options)
    settle(model.beginPicking(text))
    if let library { send(.libraryLoaded(library)) }
  }

  /// The library of the fixture.
  static let library = library(
    of: FixtureWiki.files.keys.sorted().compactMap { FixtureWiki.read($0)?.note })

  /// A note of a text.
  static func note(_ path: String, _ text: String) -> Note {
    NoteReader().read(path: path, bytes: Array(text.utf8))
  }

  /// The library of some notes.
  static func library(of notes: [Note]) -> Library {
    let graph = LinkGraph(
      entries: notes.map { NoteEntry($0) },
      surroundings: Surroundings(attachments: ["images/bed.png"]))
    var facts = LibraryFacts()
    for note in notes {
      guard let number = graph.note(withID: note.id) else { continue }
      for (place, table) in note.tables.enumerated() {
        facts.add(Library.TableEntry(note: number, ordinal: place, table: table))
      }
      for incident in note.incidents {
        facts.add(Library.IncidentEntry(note: number, incident: incident))
      }
      for tag in note.tags { facts.add(tag: tag, of: number) }
      for task in note.tasks where !task.isDone {
        facts.add(Library.TaskEntry(note: number, text: task.text, line: task.place.line))
      }
    }
    return Library(graph: graph, facts: facts)
  }

  /// Presses the keys of a script such as `jj<Enter>`.
  mutating func press(_ script: String) {
    guard let keys = KeyName.script(script) else {
      Issue.record("no such keys: \(script)")
      return
    }
    for key in keys { send(.terminal(.key(key))) }
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
          send(.noteRead(read, embeds: embeds(of: read), purpose, ticket: ticket))
        } else {
          send(.noteFailed(path: path, why: "is gone", purpose, ticket: ticket))
        }
      case .sentences(let sites, let ticket):
        let sentences = sites.map { site in
          let links = read(site.path)?.note.links ?? []
          let link = links.indices.contains(site.ordinal) ? links[site.ordinal] : nil
          return link?.reason ?? link?.context ?? ""
        }
        send(.sentences(sentences, ticket: ticket))
      case .search(let text, let ticket):
        if holdsAnswers {
          held.append(effect)
        } else if model.canSearch {
          send(.searched(FixtureSearch.findings(text), text: text, ticket: ticket))
        }
      case .after(_, .mentions, let ticket): send(.elapsed(.mentions, ticket: ticket))
      case .mentions(let path, let ticket):
        send(.mentions(mentions(path), ticket: ticket))
      default: effects.append(effect)
      }
    }
  }

  /// The fixture's only unlinked mention.
  private func mentions(_ path: String) -> [UnlinkedMention] {
    guard path == "index.md" else { return [] }
    return [
      UnlinkedMention(
        path: "concepts/soil.md", title: "Soil", line: 9, sentence: "The garden has good soil.")
    ]
  }

  /// Shows a note as the program does before its loop.
  mutating func show(_ path: String) {
    if let read = read(path) { settle(model.begin(with: read)) }
  }

  /// Changes the model as a program would that owns it.
  mutating func change(_ change: (inout Model) -> Void) { change(&model) }

  private func read(_ path: String) -> ReadNote? {
    let text = changed[path] ?? files[path]
    return text.map { NoteReader().readWithDocument(path: path, bytes: Array($0.utf8)) }
  }

  private func embeds(of read: ReadNote) -> [Int: EmbeddedNote] {
    guard let library = model.library else { return [:] }
    return EmbeddedNote.all(in: read) { note, link in
      guard case .note(let path, _) = library.target(ofLink: link, in: note) else { return nil }
      return path
    } reading: { path in
      self.read(path).map { EmbeddedNote($0) }
    }
  }

  // MARK: - What is seen

  var grid: Grid { view(model) }
  var lines: [String] { grid.snapshot().characters }
  var status: String { lines.last ?? "" }
  var path: String? { model.reader?.note.path }

  /// The place of the selected row of the list on top; nil without one.
  var cursorRow: Int? {
    for case .list(let screen) in model.layers.reversed() { return screen.list.selected }
    return nil
  }

  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
}

/// What failed is told by the screen, not by everything that the model holds.
extension Driver: CustomTestStringConvertible {
  var testDescription: String { lines.joined(separator: "\n") }
}
