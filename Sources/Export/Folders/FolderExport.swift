import Notes
import WikiIndex

/// A folder of files, one for each note.
package struct FolderExport: Sendable {
  /// How the files are written.
  package enum Format: String, Sendable {
    /// Files whose links work on GitHub.
    case markdown
    /// A bundle that conforms to the Open Knowledge Format.
    case okf
  }

  /// What is exported, the files that raw HTML shows among it.
  package let plan: ExportPlan
  /// How the files are written.
  package let format: Format
  let maker: LinkMaker

  /// Decides where every file goes and which anchors links have.
  package init(_ plan: ExportPlan, _ format: Format) throws(ExportFailure) {
    let plan = plan.withFilesOfHTML()
    self.plan = plan
    self.format = format
    let paths: OutputPaths
    switch format {
    case .markdown:
      paths = OutputPaths(
        plan.selection, plan.contents, in: plan.graph, reserved: [EarlierExport.listName])
    case .okf: paths = try OKFPaths(plan).paths
    }
    var maker = LinkMaker(
      style: format == .okf ? .fromRoot : .relative, selection: plan.selection, paths: paths)
    maker.anchors = try AnchorBook.ofFiles(plan, maker)
    self.maker = maker
  }

  /// Makes every file and says what came of it, writing nothing.
  ///
  /// - Parameter progress: is told how many notes are done.
  package func dryRun(
    interruption: Interruption = Interruption(), progress: (Int) -> Void = { _ in }
  ) throws(ExportFailure) -> Manifest {
    try run(into: nil, interruption, progress)
  }

  /// Writes the folder whole, or throws and leaves no trace.
  package func write(
    to target: Target, interruption: Interruption = Interruption(),
    progress: (Int) -> Void = { _ in }
  ) throws(ExportFailure) -> Manifest {
    let pending = try PendingOutput(target)
    let manifest = try run(into: pending.files, interruption, progress)
    let list = Array((manifest.json.text(pretty: true) + "\n").utf8)
    try pending.files.write(list, to: EarlierExport.listName)
    try interruption.check()
    try pending.becomeFolder()
    return manifest
  }

  /// Notes made between two looks at the wish to stop; all that is kept of a note is its row.
  private static let batch = 256

  private struct Made: Sendable {
    var row: Manifest.NoteRow
    var leaving: [LeavingLink]
    var description: String?
  }

  private func run(
    into files: OutputFiles?, _ interruption: Interruption, _ progress: (Int) -> Void
  ) throws(ExportFailure) -> Manifest {
    var manifest = plan.manifest(format.rawValue)
    var listing = OKFListing(self)
    if let files {
      for folder in maker.paths.folders { try files.makeFolder(folder) }
    }
    let entries = plan.selection.entries
    var done = 0
    while done < entries.count {
      let start = done
      try interruption.check()
      let end = min(entries.count, start + Self.batch)
      let made = try parallelMap(0..<end - start) { index throws(ExportFailure) in
        try make(entries[start + index], files)
      }
      for note in made {
        manifest.notes.append(note.row)
        manifest.linksOut += note.leaving.map(plan.row)
        listing.add(note.row, description: note.description)
      }
      done = end
      progress(end)
    }
    for path in plan.contents.attachments {
      try interruption.check()
      if let row = try copy(path, files) { manifest.attachments.append(row) }
    }
    if let log = try OKFLog(self), let made = try log.render() {
      try files?.write(made.bytes, to: OKFLog.path)
      manifest.added.append(
        Manifest.FileRow(
          path: OKFLog.path, output: OKFLog.path, bytes: made.bytes.count,
          sha256: SHA256.text(of: made.bytes)))
      manifest.linksOut += made.leaving.map(plan.row)
    }
    if format == .okf {
      for (output, bytes) in listing.files() {
        try files?.write(bytes, to: output)
        manifest.added.append(
          Manifest.FileRow(
            path: nil, output: output, bytes: bytes.count, sha256: SHA256.text(of: bytes)))
      }
    }
    return manifest
  }

  private func make(
    _ entry: Selection.Entry, _ files: OutputFiles?
  ) throws(ExportFailure) -> Made {
    let output = maker.paths.notes[entry.note] ?? plan.graph.path(of: entry.note)
    var renderer = NoteRenderer(plan.wiki, maker, host: entry.note)
    let read = try plan.read(entry.note)
    let bytes: [UInt8]
    switch format {
    case .markdown: bytes = try renderer.render(read)
    case .okf: bytes = try OKFNote(read, entry.note, self).bytes(&renderer)
    }
    try files?.write(bytes, to: output)
    return Made(
      row: plan.row(
        entry, output: output, bytes: bytes.count, sum: SHA256.text(of: bytes)),
      leaving: renderer.leaving, description: format == .okf ? read.note.description : nil)
  }

  private func copy(
    _ path: String, _ files: OutputFiles?
  ) throws(ExportFailure) -> Manifest.FileRow? {
    guard let output = maker.paths.attachments[path] else { return nil }
    let source = plan.wiki.folder.absolutePath(of: path)
    let copied: (bytes: Int, sum: String)
    if let files {
      copied = try files.copy(source, to: output)
    } else {
      copied = try OutputFiles.read(source) { _ throws(ExportFailure) in }
    }
    return Manifest.FileRow(
      path: path, output: output, bytes: copied.bytes, sha256: copied.sum)
  }
}
