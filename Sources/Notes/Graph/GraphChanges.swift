/// What a new graph says about its notes that an old one did not.
package struct GraphChanges: Sendable, Equatable {
  /// Notes, by their numbers in the new graph, whose links lead elsewhere than before or are found
  /// by other means, or that were read anew; ascending.
  package private(set) var linking: [Int] = []
  /// Notes that another number of notes links to than before; ascending.
  package private(set) var inbound: [Int] = []

  /// By note of the new graph, how many others link to it; see ``LinkGraph/inboundCounts``.
  package let inboundCounts: [Int]

  /// Compares link by link; texts are not looked at.
  ///
  /// - Parameter written: whether a note, by its number in the new graph, was added or read anew.
  package init(from old: LinkGraph, to new: LinkGraph, written: (Int) -> Bool) {
    let (numbers, images) = Self.pair(old, new)
    let before = old.inboundCounts
    inboundCounts = new.inboundCounts
    // The rows as they lie in memory: to read one is no call there.
    old.linkRows.withUnsafeBufferPointer { oldLinks in
      new.linkRows.withUnsafeBufferPointer { newLinks in
        for note in numbers.indices {
          let former = numbers[note]
          if former < 0 || inboundCounts[note] != before[former] { inbound.append(note) }
          let isSame =
            former >= 0 && !written(note)
            && Self.areSame(
              oldLinks[old.links(from: former)], newLinks[new.links(from: note)], images)
          if !isSame { linking.append(note) }
        }
      }
    }
  }

  /// Old numbers by new ones and new ones by old ones; -1 where there is none: an id whose file is
  /// another is another note.
  private static func pair(_ old: LinkGraph, _ new: LinkGraph) -> (former: [Int], image: [Int]) {
    var former = Array(repeating: -1, count: new.count)
    var image = Array(repeating: -1, count: old.count)
    let (ids, newIDs) = (old.resolver.notes, new.resolver.notes)
    var position = 0
    for note in former.indices {
      var order = 1
      while position < old.count {
        order = ids.order(of: position, to: note, of: newIDs)
        guard order < 0 else { break }
        position += 1
      }
      guard position < old.count, order == 0, ids.isPath(of: position, thatOf: note, of: newIDs)
      else { continue }
      former[note] = position
      image[position] = note
    }
    return (former, image)
  }

  private typealias Links = Slice<UnsafeBufferPointer<LinkRow>>

  private static func areSame(_ before: Links, _ now: Links, _ images: [Int]) -> Bool {
    before.count == now.count
      && zip(before, now).allSatisfy { one, two in
        one.verdict == two.verdict
          && (one.verdict.place != .note
            || images[Int(one.destination)] == Int(two.destination))
      }
  }
}

extension LinkGraph {
  /// By note, how many others link to it, each counted once.
  package var inboundCounts: [Int] {
    var counts = Array(repeating: 0, count: count)
    var lastSource = Array(repeating: -1, count: count)
    linkRows.withUnsafeBufferPointer { links in
      for note in rows.indices {
        for link in links[self.links(from: note)]
        where link.verdict.status == .resolved && link.verdict.place == .note {
          let target = Int(link.destination)
          if lastSource[target] != note {
            lastSource[target] = note
            counts[target] += 1
          }
        }
      }
    }
    return counts
  }
}
