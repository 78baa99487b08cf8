/// Bytes that arrays lie in; they stay where they are, unchanged, as long as it lives.
package protocol PackedBytes: AnyObject, Sendable {
  /// Gives back the memory of what was looked at; it is read again when it is needed.
  func letGo()
}

/// Values that lie back to back: its own, or those in bytes that something else keeps, such as a
/// mapped file.
///
/// Foreign bytes are read where they are; the first change copies them.
package struct PackedArray<Element: BitwiseCopyable & Sendable>: Sendable {
  private var own: [Element] = []
  /// Nil where the values are its own.
  private var foreign: Foreign?

  /// An address as a number: pointers are not Sendable, and these bytes never change.
  private struct Foreign: Sendable {
    var address: UInt
    var count: Int
    var keeper: any PackedBytes

    func read<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
      withExtendedLifetime(keeper) {
        body(UnsafeBufferPointer(start: UnsafePointer(bitPattern: address), count: count))
      }
    }
  }

  /// No values.
  package init() {}

  /// Values of its own.
  package init(_ values: [Element]) { own = values }

  /// The values that lie at an address that is aligned for them, as long as `keeper` lives.
  init(_ bytes: UnsafeRawBufferPointer, keeper: any PackedBytes) {
    let count = bytes.count / MemoryLayout<Element>.stride
    guard count > 0 else { return }
    foreign = Foreign(address: UInt(bitPattern: bytes.baseAddress), count: count, keeper: keeper)
  }

  /// Calls `body` with all values; the pointer is of no use after it.
  package func withUnsafeBufferPointer<Result>(
    _ body: (UnsafeBufferPointer<Element>) -> Result
  ) -> Result {
    foreign?.read(body) ?? own.withUnsafeBufferPointer(body)
  }

  /// The fingerprint of the values' bytes.
  package var contentHash: UInt64 {
    withUnsafeBufferPointer { ContentHash.of(UnsafeRawBufferPointer($0)) }
  }

  /// Appends some of another array's values.
  package mutating func append(_ range: Range<Int>, of other: PackedArray) {
    makeOwn()
    other.withUnsafeBufferPointer {
      own.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// Gives back the memory of what was looked at, in the other arrays in the same bytes as well.
  package func letGo() { foreign?.keeper.letGo() }

  private mutating func makeOwn() {
    guard let foreign else { return }
    own = foreign.read { Array($0) }
    self.foreign = nil
  }
}

extension PackedArray: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  /// Always 0.
  package var startIndex: Int { 0 }
  /// How many values there are.
  package var endIndex: Int { foreign?.count ?? own.count }

  /// The value at a place; traps where there is none.
  package subscript(position: Int) -> Element {
    get {
      guard let foreign else { return own[position] }
      precondition(position >= 0 && position < foreign.count)
      return foreign.read { $0[position] }
    }
    set {
      makeOwn()
      own[position] = newValue
    }
  }

  /// Puts values in place of others; foreign bytes are copied first.
  package mutating func replaceSubrange(
    _ range: Range<Int>, with values: some Collection<Element>
  ) {
    makeOwn()
    own.replaceSubrange(range, with: values)
  }

  /// Adds a value; foreign bytes are copied first.
  package mutating func append(_ value: Element) {
    makeOwn()
    own.append(value)
  }

  /// Adds values; foreign bytes are copied first.
  package mutating func append(contentsOf values: some Sequence<Element>) {
    makeOwn()
    own.append(contentsOf: values)
  }

  /// Makes room for so many values of its own.
  package mutating func reserveCapacity(_ count: Int) {
    makeOwn()
    own.reserveCapacity(count)
  }
}

extension PackedArray: ExpressibleByArrayLiteral {
  /// Values of its own.
  package init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension PackedArray: Equatable where Element: Equatable {
  /// Whether the values are equal, wherever they lie.
  package static func == (left: PackedArray, right: PackedArray) -> Bool {
    left.elementsEqual(right)
  }
}
