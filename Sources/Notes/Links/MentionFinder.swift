import Markup

/// Finds unlinked mentions of a note's title and aliases.
package struct MentionFinder: Sendable {
  /// Folded words of each name, the longest first.
  private let names: [[String]]

  /// Names shorter than three characters are left out.
  package init(names: [String]) {
    self.names = Set(names.filter { $0.unicodeScalars.count >= 3 }.map(SectionNames.words))
      .filter { !$0.isEmpty }.sorted { ($0.count, $1.joined()) > ($1.count, $0.joined()) }
  }

  /// Whether a text could hold a mention: a quick test before its tree is made.
  package func mayOccur(in bytes: [UInt8]) -> Bool {
    names.contains { name in
      let word = Array(name[0].utf8)
      // Letters beyond ASCII have spellings that are not compared here.
      guard word.allSatisfy({ $0 < 0x80 }) else { return true }
      return bytes.withUnsafeBufferPointer { bytes in
        bytes.indices.contains { start in
          bytes[start].lowercasedASCII == word[0] && start + word.count <= bytes.count
            && word.indices.allSatisfy { bytes[start + $0].lowercasedASCII == word[$0] }
        }
      }
    }
  }

  /// Mentions outside of links and code, in order.
  package func mentions(in read: ReadNote) -> [Mention] {
    let document = read.document
    let lines = LineMap(document.source)
    let headings = read.placed.headings
    let addresses = HeadingNames.addresses(id: read.note.id, headings)
    var mentions: [Mention] = []
    var heading = -1
    var section: Int?
    for node in document.nodes.indices {
      switch document.nodes[node].kind {
      case .heading:
        heading += 1
        if document.nodes[node].parent == 0 { section = heading }
      case .paragraph, .tableCell:
        let prose = Prose(document, node, keepsPlaces: true)
        for found in find(in: prose) {
          mentions.append(
            Mention(
              text: prose.text(in: found.range), context: found.context,
              section: section.map { headings[$0].text },
              address: section.map { addresses[$0] } ?? Address(id: read.note.id),
              place: lines.place(prose.source(of: found.range))))
        }
      default: break
      }
    }
    return mentions
  }

  private func find(in prose: Prose) -> [(range: Range<Int>, context: String)] {
    let words = Word.all(in: prose.bytes)
    var result: [(range: Range<Int>, context: String)] = []
    let taken = (prose.links + prose.literals).map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var sentences: Sentences?
    var position = 0
    while position < words.count {
      let rest = words[position...]
      let name = names.first { name in
        rest.count >= name.count && zip(name, rest).allSatisfy { $0 == $1.folded }
      }
      guard let name else {
        position += 1
        continue
      }
      let range =
        words[position].range.lowerBound..<words[position + name.count - 1].range.upperBound
      position += name.count
      while next < taken.count, taken[next].upperBound <= range.lowerBound { next += 1 }
      if next < taken.count, taken[next].overlaps(range) { continue }
      var cutter = sentences ?? Sentences(prose)
      result.append((range, cutter.sentence(around: range)))
      sentences = cutter
    }
    return result
  }
}

/// A word of plain text.
private struct Word {
  var folded: String
  var range: Range<Int>

  static func all(in bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let length = UTF8.width(scalar)
      if scalar.isWordScalar {
        start = start ?? offset
      } else if let first = start {
        words.append(Word(bytes, first..<offset))
        start = nil
      }
      offset += length
    }
    if let start { words.append(Word(bytes, start..<min(offset, bytes.count))) }
    return words
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.range = range
    folded = fold(String(decoding: bytes[range], as: UTF8.self))
  }
}
