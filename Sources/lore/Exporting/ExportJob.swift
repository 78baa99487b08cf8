import Export

/// One plan in one format: what it would hold, its bytes, or the files themselves.
struct ExportJob {
  let plan: ExportPlan
  let format: ExportFormat

  /// Whether a folder is made rather than one file.
  var isFolder: Bool { format == .markdown || format == .okf }

  /// What would be made; writes nothing.
  ///
  /// - Parameter progress: is told how many notes are done.
  func manifest(
    interruption: Interruption = Interruption(), progress: (Int) -> Void = { _ in }
  ) throws(ExportFailure) -> Manifest {
    switch format {
    case .markdown:
      try FolderExport(plan, .markdown).dryRun(interruption: interruption, progress: progress)
    case .okf: try FolderExport(plan, .okf).dryRun(interruption: interruption, progress: progress)
    case .json: GraphFile(plan, .json).manifest
    case .dot: GraphFile(plan, .dot).manifest
    case .canvas: GraphFile(plan, .canvas).manifest
    case .single: try bytes(interruption: interruption, progress: progress).manifest
    }
  }

  /// The one file of a format that is one, and what is in it.
  func bytes(
    interruption: Interruption = Interruption(), progress: (Int) -> Void = { _ in }
  ) throws(ExportFailure) -> (bytes: [UInt8], manifest: Manifest) {
    switch format {
    case .single:
      return try SingleFile(plan).render(interruption: interruption, progress: progress)
    case .json: return try graph(.json)
    case .dot: return try graph(.dot)
    case .canvas: return try graph(.canvas)
    case .markdown, .okf: throw .refused("\(format.rawValue) is not one file")
    }
  }

  /// Writes a target whole, or throws and leaves no trace.
  func write(
    to target: Target, interruption: Interruption = Interruption(),
    progress: (Int) -> Void = { _ in }
  ) throws(ExportFailure) -> Manifest {
    guard isFolder else {
      let made = try bytes(interruption: interruption, progress: progress)
      try interruption.check()
      try OneFile.write(made.bytes, to: target)
      return made.manifest
    }
    let folder = try FolderExport(plan, format == .okf ? .okf : .markdown)
    return try folder.write(to: target, interruption: interruption, progress: progress)
  }

  private func graph(
    _ format: GraphFile.Format
  ) throws(ExportFailure) -> (bytes: [UInt8], manifest: Manifest) {
    let file = GraphFile(plan, format)
    return (try file.bytes(), file.manifest)
  }
}

extension Manifest {
  /// Totals, for people: `12 notes, 3 attachments, 48,211 bytes, 2 links out of the selection`.
  var totals: String {
    func count(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    var parts = [count(notes.count, "note")]
    if !attachments.isEmpty { parts.append(count(attachments.count, "attachment")) }
    parts.append(count(bytes, "byte"))
    if !linksOut.isEmpty { parts.append(count(linksOut.count, "link") + " out of the selection") }
    if !leftOut.isEmpty { parts.append(count(leftOut.count, "note") + " left out or cut") }
    return parts.joined(separator: ", ")
  }
}
