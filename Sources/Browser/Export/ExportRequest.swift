/// What the export dialog asks of the world outside.
package enum ExportRequest: Hashable, Sendable {
  /// Work out what would leave, and answer with `planned` or `notPlanned`; an older plan is given
  /// up.
  case plan(ExportWish, ticket: Int)
  /// Look at what is at a path, and answer with `looked`.
  case look(at: String, ExportForm, ticket: Int)
  /// Write it whole or not at all, and answer with `progress`, then `written` or `notWritten`.
  ///
  /// `replaces` allows to put it in place of an earlier export.
  case write(ExportWish, to: String, replaces: Bool, ticket: Int)
  /// Give up what is worked out or written; what was written so far goes.
  case stop
}

/// What comes back for an `ExportRequest`; `ticket` is that of the request.
package enum ExportAnswer: Sendable {
  case planned(ExportOutlook, ticket: Int)
  case notPlanned(String, ticket: Int)
  case looked(ExportPlace, ticket: Int)
  /// Notes written so far.
  case progress(Int, of: Int, ticket: Int)
  /// One line that says what was written and where.
  case written(String, ticket: Int)
  /// One line that says why nothing was.
  case notWritten(String, ticket: Int)
}

/// What is where an export is to go.
package enum ExportPlace: Hashable, Sendable {
  /// Nothing that is in the way; the whole path.
  case free(String)
  /// A folder that an export made and nobody added to; the whole path.
  case earlierExport(String)
  /// Why nothing can be written there, in one line.
  case refused(String)
}

/// What an export would hold.
package struct ExportOutlook: Hashable, Sendable {
  /// One line of it.
  package struct Item: Hashable, Sendable {
    /// Title or path.
    package var title: String
    /// Links from the start; nil for what is no note.
    package var distance: Int?
    /// Why it is in, or out.
    package var why: String
    /// In the output; nil where that says nothing.
    package var bytes: Int?

    /// A line of its parts.
    package init(_ title: String, distance: Int? = nil, why: String = "", bytes: Int? = nil) {
      self.title = title
      self.distance = distance
      self.why = why
      self.bytes = bytes
    }
  }

  /// Lines of one kind: the first of them, and how many there are.
  package struct Group: Hashable, Sendable {
    /// The first lines.
    package var items: [Item]
    /// Of all lines.
    package var count: Int

    /// As many of the items as are worth showing.
    package init(_ items: some Collection<Item>) {
      self.items = Array(items.prefix(1000))
      count = items.count
    }
  }

  /// Notes, in the order of the export.
  package var notes: Group
  /// Files that notes show or link to.
  package var attachments: Group
  /// Notes that the rules reach and that are not in it.
  package var leftOut: Group
  /// Links that become text.
  package var linksOut: Group
  /// Of everything.
  package var bytes: Int

  /// An outlook of its parts.
  package init(notes: Group, attachments: Group, leftOut: Group, linksOut: Group, bytes: Int) {
    self.notes = notes
    self.attachments = attachments
    self.leftOut = leftOut
    self.linksOut = linksOut
    self.bytes = bytes
  }
}
