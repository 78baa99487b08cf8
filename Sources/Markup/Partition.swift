extension RandomAccessCollection where Index == Int {
  /// The first index whose element does not precede, of elements sorted so that those that do come
  /// first.
  @inlinable package func partition(where precedes: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if precedes(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
