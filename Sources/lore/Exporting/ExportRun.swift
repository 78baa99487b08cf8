import Dispatch
import Export
import Glibc
import Notes

/// One export of the command line: where it goes, and what is said about it.
struct ExportRun {
  let plan: ExportPlan
  let output: String?
  let force: Bool
  let isDry: Bool
  let common: CommonOptions

  private var total: Int { plan.selection.entries.count }

  func run(_ format: ExportFormat, budget: Int?) throws(ExportFailure) {
    if let budget { return try one(ReadingSet(plan, budget: budget)) }
    let job = ExportJob(plan: plan, format: format)
    if job.isFolder, !isDry {
      guard let output else {
        throw .refused(
          "\(format.rawValue) is a folder; give --output, or --dry-run for the manifest")
      }
      guard output != Self.standardOutput else {
        throw .refused(
          "\(format.rawValue) is a folder, which stdout cannot take; give a folder as --output")
      }
    }
    // A target that is refused is refused before any work.
    let target = try target(isFolder: job.isFolder)
    if isDry {
      let manifest = try work { interruption, progress throws(ExportFailure) in
        try job.manifest(interruption: interruption, progress: progress)
      }
      return show(manifest)
    }
    guard let target else {
      let made = try work { interruption, progress throws(ExportFailure) in
        try job.bytes(interruption: interruption, progress: progress)
      }
      return StandardOutput.shared.write(bytes: made.bytes)
    }
    let manifest = try work { interruption, progress throws(ExportFailure) in
      try job.write(to: target, interruption: interruption, progress: progress)
    }
    common.note(manifest.totals)
  }

  /// Does something long, with a progress bar, that SIGINT and SIGTERM interrupt.
  private func work<Made>(
    _ body: (Interruption, (Int) -> Void) throws(ExportFailure) -> Made
  ) throws(ExportFailure) -> Made {
    let meter = ProgressMeter("exporting", isQuiet: common.quiet)
    let interruption = Interruption()
    let signals = Self.onSignal { interruption.interrupt() }
    defer {
      meter.clear()
      for (number, source) in signals {
        source.cancel()
        signal(number, SIG_DFL)
      }
    }
    return try body(interruption) { meter.show($0, of: total) }
  }

  private func one(_ set: ReadingSet) throws(ExportFailure) {
    let target = try target(isFolder: false)
    let made = try work { interruption, _ throws(ExportFailure) in
      try set.render(interruption: interruption)
    }
    if isDry { return show(made.manifest) }
    guard let target else { return StandardOutput.shared.write(bytes: made.bytes) }
    try OneFile.write(made.bytes, to: target)
    common.note(made.manifest.totals)
  }

  /// What `--output` says for stdout.
  private static let standardOutput = "-"

  /// Nil for stdout.
  private func target(isFolder: Bool) throws(ExportFailure) -> Target? {
    guard let output, output != Self.standardOutput else { return nil }
    return try Target(
      DiskPath.expandingTilde(output), outside: plan.protectedFolders, isFolder: isFolder,
      force: force)
  }

  private func show(_ manifest: Manifest) {
    StandardOutput.shared.write(manifest.json.text(pretty: true) + "\n")
    common.note(manifest.totals)
  }

  /// Calls `body` on the first SIGINT and SIGTERM instead of ending at once.
  private static func onSignal(
    _ body: @escaping @Sendable () -> Void
  ) -> [(number: Int32, source: any DispatchSourceSignal)] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        body()
        signal(number, SIG_DFL)
      }
      source.resume()
      return (number, source)
    }
  }
}
