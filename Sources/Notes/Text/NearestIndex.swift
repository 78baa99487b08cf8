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

  /// Numbers of the `count` closest names, closest first, the earlier of equals first.
  ///
  /// Costs some nanoseconds for each name of about the same length, `name` is asked for those that
  /// share most letters.
  func closest(to wanted: String, count: Int = 3, name: (Int) -> String) -> [Int] {
    let isPath = wanted.utf8.contains(0x2F)
    let table = isPath || last.isEmpty ? whole : last
    let scalars = LetterCounts.scalars(of: wanted)
    let letters = LetterCounts(wanted)
    var measure = EditDistance(from: scalars)
    var limit = max(2, scalars.count / 3)
    var best: [(distance: Int, number: Int)] = []
    var difference = 0
    while difference <= limit {
      let longer = scalars.count + difference
      for length in difference == 0 ? [longer] : [scalars.count - difference, longer] {
        limit = table.forEach(ofLength: length, near: letters, within: limit) { number in
          let candidate = name(number)
          let part = isPath ? candidate[...] : FilePath.lastComponent(of: candidate)
          guard let distance = measure.distance(to: LetterCounts.scalars(of: part), atMost: limit)
          else { return limit }
          let place = best.firstIndex { ($0.distance, $0.number) > (distance, number) }
          best.insert((distance, number), at: place ?? best.count)
          if best.count > count { best.removeLast() }
          return best.count == count ? best[count - 1].distance : limit
        }
      }
      difference += 1
    }
    return best.map(\.number)
  }
}
