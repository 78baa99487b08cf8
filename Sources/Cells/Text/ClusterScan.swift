/// One cluster of a paragraph: where it is, how wide, and what it means for line ends.
struct ScannedCluster {
  /// Which run it is in.
  let run: Int32
  /// Its first byte in that run's UTF-8.
  let offset: Int32
  let width: UInt8
  let kind: BreakClass
}

/// The clusters of runs, one after the other, as numbers.
struct ClusterScan {
  private(set) var clusters: [ScannedCluster] = []

  init(_ runs: [Run]) {
    clusters.reserveCapacity(runs.reduce(0) { $0 + $1.text.utf8.count })
    for (index, run) in runs.enumerated() {
      var text = run.text
      text.makeContiguousUTF8()
      scan(text, run: Int32(index))
    }
  }

  private mutating func scan(_ text: String, run: Int32) {
    var offset: Int32 = 0
    if TextWidth.isPlainASCII(text[...]) {
      for byte in text.utf8 {
        append(run, offset, 1, BreakClass(ascii: byte))
        offset += 1
      }
      return
    }
    ClusterWalk.forEach(in: text[...]) { step in
      switch step {
      case .scalar(let value, let width):
        append(run, offset, width, BreakClass(scalar: value))
        offset += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
      case .cluster(let cluster):
        let kind = BreakClass(cluster)
        append(run, offset, kind == .mandatory ? 0 : TextWidth.width(of: cluster), kind)
        offset += Int32(cluster.utf8.count)
      }
      return true
    }
  }

  private mutating func append(_ run: Int32, _ offset: Int32, _ width: Int, _ kind: BreakClass) {
    clusters.append(
      ScannedCluster(
        run: run, offset: offset, width: UInt8(truncatingIfNeeded: min(width, 255)), kind: kind))
  }
}
