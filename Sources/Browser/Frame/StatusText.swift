import Cells
import Layout
import Markup
import Notes

/// What Enter would do, in words.
struct StatusText {
  private let model: Model
  private let marks: FrameMarks

  init(_ model: Model, _ marks: FrameMarks) {
    self.model = model
    self.marks = marks
  }

  /// Of something that is selected in the note.
  func text(of link: PageLink, in reader: Reader) -> String {
    let (flow, inner) = reader.flow.origin(of: link)
    switch inner {
    case .footnote: return "\(marks.enter) shows the footnote"
    case .tag(let tag): return "\(marks.enter) notes with #\(tag)"
    case .link(let ordinal): return text(ofLink: ordinal, in: flow.note)
    case .callout(let node):
      let isFolded = flow.isFolded(callout: node, reader.folds)
      return "\(marks.enter) \(isFolded ? "unfolds" : "folds") this"
    case .heading(let heading):
      guard flow.note.headings.indices.contains(heading) else { return "" }
      let title = flow.note.headings[heading].readable
      return "\(marks.enter) \(reader.isFolded(heading) ? "unfolds" : "folds") \(title)"
    case .embedded: return ""
    }
  }

  /// Of what a peek shows.
  func text(of peek: Peek) -> String {
    let reason = peek.reason.isEmpty ? "" : marks.dash + ReadableText.ofProse(peek.reason)
    return text(of: .go(path: peek.path, peek.spot)) + reason
  }

  /// Of a link of a note.
  func text(ofLink ordinal: Int, in note: Note) -> String {
    guard note.links.indices.contains(ordinal) else { return "" }
    let link = note.links[ordinal]
    let action = model.leaving(model.action(ofLink: ordinal, in: note), of: note)
    if action == .none, model.library?.isText(link: ordinal, of: note) ?? false {
      return "a source in words\(marks.dash)" + ReadableText.ofProse(link.target)
    }
    if action == .none {
      let isGone = model.library?.isComplete ?? false
      return link.target + marks.dash
        + (isGone ? "this note is gone from the wiki" : "the wiki is still being read")
    }
    if let anchor = link.anchor,
      let near = model.library?.nearestHeadings(ofLink: ordinal, in: note)
    {
      let nearest = near.isEmpty ? "" : "; nearest: " + near.joined(separator: ", ")
      return
        "\(self.text(of: action))\(marks.dash)there is no such \(Spot.kind(ofAnchor: anchor))\(nearest)"
    }
    var text = self.text(of: action)
    if let reason = link.reason, !reason.isEmpty {
      text += marks.dash + ReadableText.ofProse(reason)
    }
    return text
  }

  /// The heading that an anchor of the note stands for; itself where it stands for none.
  private func heading(_ anchor: String) -> String {
    guard let note = model.reader?.note, let offset = note.offset(ofAnchor: anchor),
      let heading = note.headings.first(where: { $0.place.range.lowerBound == offset })
    else { return anchor }
    return heading.readable
  }

  /// Of the selected row of a list.
  func text(of row: ListRow?) -> String {
    guard let row else { return "" }
    let reason = row.more.first.map { marks.dash + $0 } ?? ""
    switch row.action {
    case .goHere, .none: return "\(marks.enter) \(row.title)"
    case .toggle:
      return
        "\(marks.enter) \(row.kind == .group(isOpen: false) ? "unfolds" : "folds") \(row.title)"
    case .table: return "\(marks.enter) the table \(row.title)"
    case .missing where isListed:
      return "\(marks.enter) the notes that want it\(marks.dot)\(edit) writes it in your editor"
    default: return text(of: row.action) + reason
    }
  }

  /// Of a row whose note the chains of another are to lead to.
  func text(of row: ListRow, from start: ChainEnds.End) -> String {
    "\(marks.enter) the way to \(row.title) from \(start.title)"
  }

  private var edit: String { model.options.keys.name(of: .edit, in: .list) }

  /// Whether a list lies on top, in which Enter on a missing name lists who wants it.
  private var isListed: Bool {
    if case .list? = model.layers.last { return true }
    return false
  }

  private func text(of action: RowAction) -> String {
    switch action {
    case .none: return ""
    case .go(let path, let spot):
      let library = model.library
      let title = library?.title(ofPath: path) ?? path
      let place =
        switch spot {
        case .anchor(let anchor): marks.step + anchor
        case .line(let line): ", line \(line)"
        case .top, .offset, .position: ""
        }
      return "\(marks.enter) \(title)\(place)"
    case .goHere(.anchor(let anchor)): return "\(marks.enter) \(heading(anchor)), in this note"
    case .goHere: return "\(marks.enter) this note"
    case .missing(let name, _): return model.missing(name)
    case .external(let address): return "\(marks.enter) shows \(address)"
    case .attachment(let path): return "\(marks.enter) opens the file \(path)"
    case .toggle(let folder): return "\(marks.enter) the folder \(folder)"
    case .table(let path, _): return "\(marks.enter) the table of \(path)"
    case .tag(let tag): return "\(marks.enter) notes with #\(tag)"
    case .command(let command): return "\(marks.enter) \(command.rawValue)"
    case .search(let text): return "\(marks.enter) searches for \(text)"
    case .wiki(let root): return "\(marks.enter) opens \(root)"
    }
  }
}
