/// What a new graph says about its notes that an old one did not.
package struct GraphChanges: Sendable, Equatable {
  /// Notes, by their numbers in the new graph, whose links lead elsewhere than before or are found by
  /// other means, or that were read anew; ascending.
  package private(set) var linking: [Int] = []
  /// Notes that another number of notes links to than before; ascending.
  package private(set) var inbound: [Int] = []

  /// Compares link by link; texts are not looked at.
  ///
  /// - Parameter written: whether a note, by its number in the new graph, was added or read anew.
  package init(from old: LinkGraph, to new: LinkGraph, written: (Int) -> Bool) {
    let (numbers, images) = Self.pair(old, new)
    let before = old.inboundCounts
    let now = new.inboundCounts
    for note in new.rows.indices {
      let former = numbers[note]
      if former < 0 || now[note] != before[former] { inbound.append(note) }
      if former < 0 || written(note) || !Self.isSame(note, former, old, new, images) {
        linking.append(note)
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
      while position < old.count, ids.order(of: position, to: note, of: newIDs) < 0 {
        position += 1
      }
      guard position < old.count, ids.order(of: position, to: note, of: newIDs) == 0,
        ids.isPath(of: position, thatOf: note, of: newIDs)
      else { continue }
      former[note] = position
      image[position] = note
    }
    return (former, image)
  }

  private static func isSame(
    _ note: Int, _ former: Int, _ old: LinkGraph, _ new: LinkGraph, _ images: [Int]
  ) -> Bool {
    let before = old.links(from: former)
    let now = new.links(from: note)
    guard before.count == now.count else { return false }
    return zip(before, now).allSatisfy { before, now in
      let (one, two) = (old.linkRows[before], new.linkRows[now])
      guard one.verdict.status == two.verdict.status, one.verdict.place == two.verdict.place,
        one.verdict.isAmbiguous == two.verdict.isAmbiguous,
        one.verdict.anchor == two.verdict.anchor, one.verdict.by == two.verdict.by
      else { return false }
      return one.verdict.place != .note || images[Int(one.destination)] == Int(two.destination)
    }
  }
}

extension LinkGraph {
  /// By note, how many others link to it, each counted once.
  package var inboundCounts: [Int] {
    var counts = Array(repeating: 0, count: count)
    var lastSource = Array(repeating: -1, count: count)
    for note in rows.indices {
      for link in links(from: note)
      where linkRows[link].verdict.status == .resolved && linkRows[link].verdict.place == .note {
        let target = Int(linkRows[link].destination)
        if lastSource[target] != note {
          lastSource[target] = note
          counts[target] += 1
        }
      }
    }
    return counts
  }
}
