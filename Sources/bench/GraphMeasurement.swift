import Foundation
import Notes
import WikiIndex

/// Reads a folder into the link graph, beside the walk and the reading alone.
struct GraphMeasurement {
  let folder: String
  let runs: Int

  func run() throws {
    let wiki = WikiFolder(root: folder)
    let walk = try Timing.measure(runs: runs) { _ = try wiki.scan() }
    let scan = try wiki.scan()
    let reading = Timing.measure(runs: runs) {
      for note in scan.notes { _ = FileBytes.read(path: wiki.absolutePath(of: note.path)) }
    }
    var links = 0
    let load = try Timing.measure(runs: runs) {
      links = try wiki.load().graph.linkCount
    }
    report("walk and stat", walk.text, "\(scan.notes.count) notes")
    report("read all files, 1 core", reading.text)
    report("graph ready, nothing cached", load.text, "\(links) links")
    // The peer takes minutes for more.
    if scan.notes.count <= 20_000 { try PythonPeers(folder: folder).measureGraph() }
  }
}
