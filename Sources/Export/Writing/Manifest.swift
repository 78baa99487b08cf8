package import Notes

/// What an export holds and what it leaves out.
package struct Manifest: Sendable {
  /// A note of the selection.
  package struct NoteRow: Sendable {
    /// Of the note.
    package var id: String
    /// From the wiki's root.
    package var path: String
    /// From the output folder; nil where the note has no file of its own.
    package var output: String?
    /// Links between it and the nearest start note.
    package var distance: Int
    /// Why it is in, in words.
    package var why: String
    /// Of the note in the output.
    package var bytes: Int
    /// SHA-256 of the note in the output; nil for formats that hold no text of it.
    package var sha256: String?
  }

  /// A file that is no note, or that no note of the wiki became.
  package struct FileRow: Sendable {
    /// From the wiki's root; nil for files that no file of the wiki became.
    package var path: String?
    /// From the output folder.
    package var output: String
    /// Of the file in the output.
    package var bytes: Int
    /// SHA-256 of the file in the output.
    package var sha256: String
  }

  /// Something that the rules reach and that is not in the output.
  package struct LeftOut: Sendable {
    /// Of the note.
    package var id: String
    /// From the wiki's root.
    package var path: String
    /// Why it is not in, in words.
    package var why: String
    /// Nil unless a budget left it out.
    package var tokens: Int?
  }

  /// A link that became text.
  package struct LinkOut: Sendable {
    /// Id of the note that it stands in.
    package var from: String
    /// Of that note.
    package var path: String
    /// From 1, in the file of that note.
    package var line: Int
    /// As written, with its anchor.
    package var target: String
    /// Id of the note that it leads to; nil where there is none.
    package var to: String?
    /// What became of it in the wiki.
    package var status: LinkStatus
  }

  /// The name of the format.
  package var format: String
  /// Ids of the start notes, in order.
  package var start: [String]
  /// In the order of the selection.
  package var notes: [NoteRow] = []
  /// Files of the wiki that are no notes.
  package var attachments: [FileRow] = []
  /// Files that no file of the wiki became.
  package var added: [FileRow] = []
  /// What the rules reach and the output lacks.
  package var leftOut: [LeftOut] = []
  /// Links that became text, in the order of their notes.
  package var linksOut: [LinkOut] = []

  /// Bytes of everything in the output.
  package var bytes: Int {
    (notes.map(\.bytes) + attachments.map(\.bytes) + added.map(\.bytes)).reduce(0, +)
  }
}

extension Manifest {
  /// The manifest as one object.
  package var json: JSONValue {
    .object([
      ("format", .string(format)), ("start", .strings(start)),
      ("notes", .array(notes.map(\.json))), ("attachments", .array(attachments.map(\.json))),
      ("added", .array(added.map(\.json))), ("left_out", .array(leftOut.map(\.json))),
      ("links_out", .array(linksOut.map(\.json))),
    ])
  }
}

extension Manifest.NoteRow {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("path", .string(path)), ("output", .optional(output)),
      ("distance", .integer(distance)), ("why", .string(why)), ("bytes", .integer(bytes)),
      ("sha256", .optional(sha256)),
    ])
  }
}

extension Manifest.FileRow {
  fileprivate var json: JSONValue {
    .object([
      ("path", .optional(path)), ("output", .string(output)), ("bytes", .integer(bytes)),
      ("sha256", .string(sha256)),
    ])
  }
}

extension Manifest.LeftOut {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)), ("path", .string(path)), ("why", .string(why)),
      ("tokens", tokens.map(JSONValue.integer) ?? .null),
    ])
  }
}

extension Manifest.LinkOut {
  fileprivate var json: JSONValue {
    .object([
      ("from", .string(from)), ("path", .string(path)), ("line", .integer(line)),
      ("target", .string(target)), ("to", .optional(to)), ("status", .string(status.rawValue)),
    ])
  }
}
