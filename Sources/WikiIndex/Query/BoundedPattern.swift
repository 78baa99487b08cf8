import Markup

/// A regular expression that is matched in time linear in the text.
///
/// Knows literals, `.`, `[classes]`, `\d \w \s` and their opposites, groups, `|`, `* + ?` and
/// `{m,n}`; no back references and no look-around. Case folds for ASCII. A match begins at a word's
/// start.
package struct BoundedPattern: Sendable, Equatable {
  /// As typed.
  package let source: String
  fileprivate(set) var program: [Step] = []
  /// Letters that every match begins with, folded.
  private(set) var literalPrefix = ""

  enum Step: Sendable, Equatable {
    case scalars(ScalarClass)
    case split(Int, Int)
    case jump(Int)
    case end
  }

  /// A pattern may compile to this many steps.
  static let stepLimit = 2_000

  /// Reads a regular expression.
  package init(_ source: String) throws(PatternError) {
    self.source = source
    var compiler = PatternCompiler(source)
    program = try compiler.compile()
    literalPrefix = compiler.literalPrefix
  }

  /// The first match that begins at a word's start, as scalars' byte offsets; nil where there is
  /// none.
  func firstMatch(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var steps = 0
    return firstMatch(in: text, steps: &steps)
  }

  /// The same; adds to `steps` those that it takes: at most those of the pattern for each scalar.
  func firstMatch(
    in text: UnsafeBufferPointer<UInt8>, steps: inout Int
  ) -> Range<Int>? {
    var threads = ThreadList(program.count)
    var next = ThreadList(program.count)
    var best: Range<Int>?
    var position = 0
    var isInWord = false
    while position <= text.count {
      let isEnd = position == text.count
      let (scalar, length): (Unicode.Scalar, Int) =
        isEnd ? ("\0", 1) : text.scalar(at: position, to: text.count)
      let isWord = !isEnd && ScalarClass.isWord(scalar.value)
      if best == nil, isWord, !isInWord { add(0, start: position, to: &threads) }
      isInWord = isWord
      if threads.isEmpty {
        if best != nil { return best }
        position += length
        continue
      }
      next.clear()
      steps += threads.items.count
      for (step, start) in threads.items {
        switch program[step] {
        case .end:
          if best == nil || start == best?.lowerBound { best = start..<position }
        case .scalars(let kind):
          if !isEnd, best == nil || start <= (best?.lowerBound ?? 0), kind.contains(scalar.value) {
            add(step + 1, start: start, to: &next)
          }
        default: break
        }
      }
      swap(&threads, &next)
      position += length
    }
    return best
  }

  private func add(_ step: Int, start: Int, to list: inout ThreadList) {
    var pending = [step]
    while let step = pending.popLast() {
      guard list.insert(step, start) else { continue }
      switch program[step] {
      case .jump(let target): pending.append(target)
      case .split(let first, let second):
        pending.append(second)
        pending.append(first)
      default: break
      }
    }
  }
}

/// The steps that are alive at one place of the text, each once.
private struct ThreadList {
  private(set) var items: [(step: Int, start: Int)] = []
  private var marks: [Int]
  private var generation = 1

  init(_ count: Int) { marks = Array(repeating: 0, count: count) }

  var isEmpty: Bool { items.isEmpty }

  mutating func insert(_ step: Int, _ start: Int) -> Bool {
    guard marks[step] != generation else { return false }
    marks[step] = generation
    items.append((step, start))
    return true
  }

  mutating func clear() {
    items.removeAll(keepingCapacity: true)
    generation += 1
  }
}

/// Why a regular expression cannot be read.
package struct PatternError: Error, Equatable {
  /// What is wrong, in words.
  package let message: String
  /// Characters before the place.
  package let offset: Int
}
