import Browser
import Dispatch
import Export
import Layout
import Notes
import Synchronization
import WikiIndex

/// Works out and writes exports for the browser, on a thread of its own.
final class BrowserExport: Sendable {
  private let keeping: WikiKeeping
  private let folder: WikiFolder
  private let inbox: Inbox
  private let queue = DispatchQueue(label: "export", qos: .userInitiated)
  /// What interrupts the plan that is worked out, and the export that is written.
  private let planning = Mutex<Interruption?>(nil)
  private let writing = Mutex<Interruption?>(nil)

  init(_ keeping: WikiKeeping, _ folder: WikiFolder, _ inbox: Inbox) {
    self.keeping = keeping
    self.folder = folder
    self.inbox = inbox
  }

  func perform(_ request: ExportRequest) {
    switch request {
    case .plan(let wish, let ticket): plan(wish, ticket)
    case .look(let path, let form, let ticket):
      queue.async { [self] in
        inbox.post(.export(.looked(place(path, form), ticket: ticket)))
      }
    case .write(let wish, let path, let replaces, let ticket):
      write(wish, path, replaces: replaces, ticket)
    case .stop: stop()
    }
  }

  /// Stops whatever is under way and waits until nothing of it is left.
  func end() {
    stop()
    queue.sync {}
  }

  /// Writes a text to a new file outside the wiki; one line that says what came of it.
  func save(_ text: String, to path: String) -> String {
    do throws(ExportFailure) {
      let target = try target(path, isFolder: false, replaces: false)
      try OneFile.write(Array(text.utf8), to: target)
      return "saved to \(target.path)"
    } catch {
      return Self.line(error)
    }
  }

  private func stop() {
    planning.withLock { $0?.interrupt() }
    writing.withLock { $0?.interrupt() }
  }

  // MARK: - Plans

  private func plan(_ wish: ExportWish, _ ticket: Int) {
    let interruption = Interruption()
    planning.withLock { current in
      current?.interrupt()
      current = interruption
    }
    queue.async { [self] in
      do throws(ExportFailure) {
        try interruption.check()
        let plan = try plan(of: wish)
        let manifest = try job(plan, wish).manifest(interruption: interruption)
        inbox.post(
          .export(.planned(Self.outlook(manifest, plan), ticket: ticket)))
      } catch ExportFailure.interrupted {
        return
      } catch {
        inbox.post(.export(.notPlanned(Self.line(error), ticket: ticket)))
      }
    }
  }

  private func plan(of wish: ExportWish) throws(ExportFailure) -> ExportPlan {
    let wiki: LoadedWiki
    do throws(ScanError) {
      wiki = try keeping.wiki()
    } catch {
      throw .refused(OpenWiki.line(error))
    }
    let starts = wish.starts.compactMap(wiki.graph.note(atPath:))
    guard !starts.isEmpty else { throw .refused("the note is not in the wiki any more") }
    let rules = SelectionRules(
      depth: wish.depth, backlinksDepth: wish.backlinksDepth, followsSources: wish.followsSources,
      sourceSections: wiki.folder.configuration.sourceSections)
    return ExportPlan(wiki, starts: starts, rules: rules)
  }

  private func job(_ plan: ExportPlan, _ wish: ExportWish) -> ExportJob {
    ExportJob(plan: plan, format: ExportFormat(rawValue: wish.form.rawValue) ?? .markdown)
  }

  private static func outlook(_ manifest: Manifest, _ plan: ExportPlan) -> ExportOutlook {
    let graph = plan.wiki.graph
    func title(_ id: String) -> String {
      graph.note(withID: id).map(graph.readableTitle) ?? id
    }
    return ExportOutlook(
      notes: .init(
        manifest.notes.lazy.map { row in
          .init(
            title(row.id), distance: row.distance, why: row.distance == 0 ? "" : row.why,
            bytes: row.bytes)
        }),
      attachments: .init(
        manifest.attachments.lazy.map { .init($0.path ?? $0.output, bytes: $0.bytes) }),
      leftOut: .init(manifest.leftOut.lazy.map { .init(title($0.id), why: $0.why) }),
      linksOut: .init(
        manifest.linksOut.lazy.map {
          .init($0.target, why: "in \(title($0.from)), line \($0.line)")
        }),
      bytes: manifest.bytes)
  }

  // MARK: - Places

  private func target(
    _ path: String, isFolder: Bool, replaces: Bool
  ) throws(ExportFailure) -> Target {
    let roots = [folder.root] + (folder.dailyFolder.map { [$0] } ?? [])
    return try Target(
      DiskPath.expandingTilde(path), outside: roots, isFolder: isFolder, force: replaces,
      words: .path)
  }

  private func place(_ path: String, _ form: ExportForm) -> ExportPlace {
    do throws(ExportFailure) {
      return .free(try target(path, isFolder: form.isFolder, replaces: false).path)
    } catch {
      let refusal = Self.line(error)
      // Of what is there only a folder of an earlier export is ever replaced.
      guard form.isFolder,
        let target = try? target(path, isFolder: true, replaces: true)
      else { return .refused(refusal) }
      return .earlierExport(target.path)
    }
  }

  // MARK: - Writing

  private func write(_ wish: ExportWish, _ path: String, replaces: Bool, _ ticket: Int) {
    let interruption = Interruption()
    planning.withLock { $0?.interrupt() }
    writing.withLock { $0 = interruption }
    queue.async { [self] in
      let answer: ExportAnswer
      do throws(ExportFailure) {
        let target = try target(path, isFolder: wish.form.isFolder, replaces: replaces)
        let plan = try plan(of: wish)
        let total = plan.selection.entries.count
        let pace = Pace(.milliseconds(100))
        let manifest = try job(plan, wish).write(to: target, interruption: interruption) { done in
          guard pace.isDue() else { return }
          inbox.post(.export(.progress(done, of: total, ticket: ticket)))
        }
        answer = .written("wrote \(target.path): \(manifest.totals)", ticket: ticket)
      } catch {
        answer = .notWritten(Self.line(error), ticket: ticket)
      }
      inbox.post(.export(answer))
    }
  }

  private static func line(_ failure: ExportFailure) -> String { Failure(failure).line }
}
