/// The best way in which a word is a subsequence of a name: what `SubsequenceScore` says the score
/// of.
///
/// Costs the length of the name for each letter of the word; meant for the names that are shown.
struct SubsequenceWay {
  private static let impossible = Int32.min / 2

  /// For each byte of the name the best score of the letters so far that ends there.
  private var row: [Int32]
  /// For each letter of the word, at each byte of the name, the byte of the letter before.
  private var from: [[Int]] = []

  init(_ word: [UInt8], _ name: [UInt8], _ worth: [UInt8]) {
    row = [Int32](repeating: Self.impossible, count: name.count)
    for letter in word { take(letter, name, worth) }
  }

  /// The bytes that the letters take, the last one first; empty where the word is no subsequence.
  var places: [Int] {
    guard let most = row.max(), most > Self.impossible, var place = row.firstIndex(of: most) else {
      return []
    }
    var places = [place]
    for before in from.dropFirst().reversed() {
      place = before[place]
      places.append(place)
    }
    return places
  }

  /// Goes on by one letter.
  private mutating func take(_ letter: UInt8, _ name: [UInt8], _ worth: [UInt8]) {
    let isFirst = from.isEmpty
    var before = [Int](repeating: -1, count: name.count)
    var diagonal = Self.impossible
    var beyondGap = Self.impossible
    var gapPlace = -1
    for place in name.indices {
      let above = row[place]
      row[place] = Self.impossible
      if name[place] == letter {
        let own = SubsequenceScore.matched + Int32(worth[place])
        if isFirst {
          row[place] = own + Int32(worth[place])
        } else if diagonal > Self.impossible, diagonal + SubsequenceScore.consecutive >= beyondGap {
          row[place] = own + SubsequenceScore.consecutive + diagonal
          before[place] = place - 1
        } else if beyondGap > Self.impossible {
          row[place] = own + beyondGap
          before[place] = gapPlace
        }
      }
      if beyondGap > Self.impossible { beyondGap -= SubsequenceScore.gapMore }
      if diagonal > Self.impossible, diagonal - SubsequenceScore.gapStart >= beyondGap {
        beyondGap = diagonal - SubsequenceScore.gapStart
        gapPlace = place - 1
      }
      diagonal = above
    }
    from.append(before)
  }
}
