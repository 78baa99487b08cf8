import Dispatch
import Export
import Glibc
import Notes
import WikiIndex

/// One export: where it goes, and what is said about it.
struct ExportRun {
  let plan: ExportPlan
  let output: String?
  let force: Bool
  let isDry: Bool
  let common: CommonOptions

  func run(_ format: ExportFormat, budget: Int?) throws(ExportFailure) {
    if let budget { return try one(try ReadingSet(plan, budget: budget).render()) }
    switch format {
    case .markdown: try folder(.markdown)
    case .okf: try folder(.okf)
    case .single:
      let meter = ProgressMeter(total: plan.selection.entries.count, isQuiet: common.quiet)
      let made = try SingleFile(plan).render { meter.show($0) }
      meter.clear()
      try one(made)
    case .json: try graph(.json)
    case .dot: try graph(.dot)
    case .canvas: try graph(.canvas)
    case .html: throw .refused("this version has no html")
    }
  }

  private func folder(_ format: FolderExport.Format) throws(ExportFailure) {
    let meter = ProgressMeter(total: plan.selection.entries.count, isQuiet: common.quiet)
    guard !isDry else {
      if output != nil { _ = try target(isFolder: true) }
      let manifest = try FolderExport(plan, format).dryRun { meter.show($0) }
      meter.clear()
      return show(manifest)
    }
    guard output != nil else {
      throw .refused("\(format.rawValue) is a folder; give --output, or --dry-run for the manifest")
    }
    let target = try target(isFolder: true)
    let interruption = Interruption()
    let signals = Self.onSignal { interruption.interrupt() }
    defer { for signal in signals { signal.cancel() } }
    let manifest = try FolderExport(plan, format).write(to: target, interruption: interruption) {
      meter.show($0)
    }
    meter.clear()
    tell(manifest)
  }

  private func graph(_ format: GraphFile.Format) throws(ExportFailure) {
    let file = GraphFile(plan, format)
    if isDry { return show(file.manifest) }
    try one((try file.bytes(), file.manifest))
  }

  private func one(_ made: (bytes: [UInt8], manifest: Manifest)) throws(ExportFailure) {
    let target = output == nil ? nil : try target(isFolder: false)
    if isDry { return show(made.manifest) }
    guard let target else {
      StandardOutput.shared.write(String(decoding: made.bytes, as: UTF8.self))
      return
    }
    try OneFile.write(made.bytes, to: target)
    tell(made.manifest)
  }

  private func target(isFolder: Bool) throws(ExportFailure) -> Target {
    try Target(
      FilePath.expandingTilde(output ?? ""), outside: plan.protectedFolders, isFolder: isFolder,
      force: force)
  }

  private func show(_ manifest: Manifest) {
    StandardOutput.shared.write(manifest.json.text(pretty: true) + "\n")
    tell(manifest)
  }

  /// Totals, for people.
  private func tell(_ manifest: Manifest) {
    var parts = [Self.count(manifest.notes.count, "note")]
    if !manifest.attachments.isEmpty {
      parts.append(Self.count(manifest.attachments.count, "attachment"))
    }
    parts.append(Self.count(manifest.bytes, "byte"))
    if !manifest.linksOut.isEmpty {
      parts.append(Self.count(manifest.linksOut.count, "link") + " out of the selection")
    }
    if !manifest.leftOut.isEmpty {
      parts.append(Self.count(manifest.leftOut.count, "note") + " left out or cut")
    }
    common.note(parts.joined(separator: ", "))
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Calls `body` on SIGINT and SIGTERM instead of ending at once.
  private static func onSignal(
    _ body: @escaping @Sendable () -> Void
  ) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: body)
      source.resume()
      return source
    }
  }
}
