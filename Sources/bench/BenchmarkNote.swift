import Foundation

/// The figures of a run as a note of the wiki.
enum BenchmarkNote {
  /// Writes `benchmarks/DAY.md` below a wiki's folder, in place of one of the same day.
  static func write(to wiki: String, _ figures: Figures) throws {
    let folder = "\(wiki)/benchmarks"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try Data(text(figures).utf8).write(to: URL(fileURLWithPath: "\(folder)/\(Machine.day).md"))
    Figures.say("\nwrote benchmarks/\(Machine.day).md")
  }

  private static func text(_ figures: Figures) -> String {
    """
    ---
    type: benchmark
    title: Benchmark of \(Machine.day)
    description: How long reading, indexing, asking and exporting took on one machine, beside peers.
    tags: [performance, benchmark]
    status: stable
    created: \(Machine.day)
    ---

    Made by `make bench`. Every figure is the median of several runs of a release build, over wikis
    that are generated anew for the run; peers ran in the same run. The same command drifts within an
    hour, so that only ratios in one run count.

    Machine: \(Machine.description).

    \(figures.markdown)
    """
  }
}
