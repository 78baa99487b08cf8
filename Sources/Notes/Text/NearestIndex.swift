/// Many names, prepared so that those spelled like another are found fast.
struct NearestIndex: Sendable {
  private var whole = PackedArray<LetterSet>()
  /// Of the last component of each name, as far as it is a path.
  private var last = PackedArray<LetterSet>()

  /// Scalars of a name that count.
  private static let longest = 200

  init(_ names: some Sequence<String>) {
    for name in names {
      last.append(LetterSet(name, wholePath: false))
      whole.append(
        name.utf8.contains(0x2F) ? LetterSet(name, wholePath: true) : last[last.count - 1])
    }
  }

  /// An index that ``write(to:)`` wrote.
  init(reading reader: inout PackedReader) {
    whole = reader.array()
    last = reader.array()
  }

  func write(to writer: PackedWriter) {
    writer.add(whole)
    writer.add(last)
  }

  /// Numbers of the `count` closest names, closest first, the earlier of equals first.
  ///
  /// Costs some nanoseconds for each name that shares few letters, `name` is asked for the others.
  func closest(to wanted: String, count: Int = 3, name: (Int) -> String) -> [Int] {
    let folded = fold(wanted)
    let scalars = Array(folded.unicodeScalars.prefix(NearestIndex.longest))
    let letters = LetterSet(folded, wholePath: true)
    let isPath = wanted.utf8.contains(0x2F)
    let sets = isPath ? whole : last
    var worst = max(2, scalars.count / 3)
    var best: [(distance: Int, number: Int)] = []
    for number in sets.indices where letters.leastDistance(to: sets[number]) <= worst {
      let candidate = name(number)
      let part = isPath ? candidate[...] : FilePath.lastComponent(of: candidate)
      let other = Array(fold(String(part)).unicodeScalars.prefix(NearestIndex.longest))
      guard let distance = NearestNames.distance(scalars, other, atMost: worst) else { continue }
      let place = best.firstIndex { $0.distance > distance } ?? best.count
      best.insert((distance, number), at: place)
      if best.count > count { best.removeLast() }
      if best.count == count { worst = best[count - 1].distance - 1 }
    }
    return best.map(\.number)
  }
}

/// Which letters a name has, to rule out most names quickly.
private struct LetterSet: Sendable {
  private var ascii: UInt64 = 0
  private var count = 0
  /// Bytes beyond ASCII: up to four of them are one scalar.
  private var others = 0

  /// Of a path, or of its last component.
  init(_ name: String, wholePath: Bool) {
    var copy = name
    copy.withUTF8 { bytes in
      var position = bytes.count
      while position > 0 {
        position -= 1
        let byte = bytes[position]
        if byte == 0x2F, !wholePath { return }
        count += 1
        if byte < 0x80 { ascii |= 1 << UInt64(byte.lowercasedASCII & 63) } else { others += 1 }
      }
    }
  }

  /// At least so many edits are between two names.
  func leastDistance(to other: LetterSet) -> Int {
    // A letter that only one name has costs an edit, which may pair with one of the other's.
    let mine = (ascii & ~other.ascii).nonzeroBitCount
    let theirs = (other.ascii & ~ascii).nonzeroBitCount
    return max(mine, theirs, abs(count - other.count) - others - other.others)
  }
}
