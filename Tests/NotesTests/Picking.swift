import TestSupport

extension SeededGenerator {
  /// A number from 0 up to a limit.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// One of some elements, which are not none.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
