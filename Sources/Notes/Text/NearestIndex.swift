/// Many names, prepared so that those spelled like another are found fast.
struct NearestIndex: Sendable {
  private var whole = LetterTable()
  /// Of the last component of each name; empty where no name is a path.
  private var last = LetterTable()

  init(_ names: some Sequence<String>) {
    var whole: [LetterCounts] = []
    var last: [LetterCounts] = []
    var hasPaths = false
    for name in names {
      let isPath = name.utf8.contains(0x2F)
      hasPaths = hasPaths || isPath
      whole.append(LetterCounts(name))
      last.append(
        isPath ? LetterCounts(FilePath.lastComponent(of: name)) : whole[whole.count - 1])
    }
    self.whole = LetterTable(whole)
    if hasPaths { self.last = LetterTable(last) }
  }

  /// An index that ``write(to:)`` wrote.
  init(reading reader: inout PackedReader) {
    whole = LetterTable(reading: &reader)
    last = LetterTable(reading: &reader)
  }

  func write(to writer: PackedWriter) {
    whole.write(to: writer)
    last.write(to: writer)
  }

  /// Names of which the distance is measured at most: more share as many letters by design only.
  private static let measured = 1_000

  /// Numbers of the `count` closest names, closest first, the earlier of equals first.
  ///
  /// Costs some nanoseconds for each name of about the same length; `name` is asked for those that
  /// share most letters, the most first and a thousand at most.
  func closest(to wanted: String, count: Int = 3, name: (Int) -> String) -> [Int] {
    let isPath = wanted.utf8.contains(0x2F)
    let table = isPath || last.isEmpty ? whole : last
    let scalars = LetterCounts.scalars(of: wanted)
    let measure = EditDistance(from: scalars)
    var best: [(distance: Int, number: Int)] = []
    var room = Self.measured
    let limit = max(2, scalars.count / 3)
    let candidates = table.names(near: LetterCounts(wanted), within: limit)
    for (edits, numbers) in candidates.enumerated() {
      for number in numbers {
        // One that is no closer than the last must at least be earlier.
        let last = best.count < count ? (distance: limit, number: Int.max) : best[count - 1]
        let most = number < last.number ? last.distance : last.distance - 1
        guard edits <= most else { continue }
        guard room > 0 else { return best.map(\.number) }
        room -= 1
        let candidate = name(number)
        let part = isPath ? candidate[...] : FilePath.lastComponent(of: candidate)
        guard let distance = measure.distance(to: LetterCounts.scalars(of: part), atMost: most)
        else { continue }
        let place = best.firstIndex { ($0.distance, $0.number) > (distance, number) }
        best.insert((distance, number), at: place ?? best.count)
        if best.count > count { best.removeLast() }
      }
    }
    return best.map(\.number)
  }
}
