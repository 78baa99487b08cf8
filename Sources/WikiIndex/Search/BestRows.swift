/// The rows with the highest scores of all that are added; of equal ones the first.
struct BestRows {
  /// A row of a table with what it is worth.
  struct Entry {
    var row: Int64
    var score: Double

    fileprivate func precedes(_ other: Entry) -> Bool {
      score != other.score ? score > other.score : row < other.row
    }
  }

  /// A binary heap: no entry is better than those below it, so that the worst is the first.
  private var heap: [Entry] = []
  private let room: Int

  /// - Parameter room: how many are kept.
  init(room: Int) { self.room = max(1, room) }

  /// Highest first.
  var entries: [Entry] { heap.sorted { $0.precedes($1) } }

  /// Keeps a row if it is among the best so far; says whether it is.
  @discardableResult
  mutating func add(_ row: Int64, _ score: Double) -> Bool {
    let entry = Entry(row: row, score: score)
    guard heap.count == room else {
      heap.append(entry)
      rise(heap.count - 1)
      return true
    }
    guard entry.precedes(heap[0]) else { return false }
    heap[0] = entry
    sink()
    return true
  }

  private mutating func rise(_ from: Int) {
    var place = from
    while place > 0, heap[(place - 1) / 2].precedes(heap[place]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var worst = place
      for child in 2 * place + 1...2 * place + 2 where child < heap.count {
        if heap[worst].precedes(heap[child]) { worst = child }
      }
      guard worst != place else { return }
      heap.swapAt(place, worst)
      place = worst
    }
  }
}
