/// Words for generated notes: some real ones at the head, invented ones in the tail.
enum Vocabulary {
  private static let head = """
    the of to and a in is that for it as with on by this be are from or an not at when which but
    can all if each has one will only must no value call task context request user service cache
    token error state data type file path key note link index query search parser worker queue
    thread process memory buffer stream event handler response server client session database
    table row column schema migration transaction lock timeout retry backoff deadline latency
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private static let syllables = [
    "ba", "ko", "ri", "ten", "mo", "sul", "ve", "da", "lin", "par", "qui", "zo", "fe", "gra",
  ]

  /// The word of a rank, from 0.
  static func word(_ rank: Int) -> String {
    guard rank >= head.count else { return head[rank] }
    var rest = rank
    var word = ""
    repeat {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    } while rest > 0
    return word
  }

  /// Words with a capital at the start and no full stop.
  static func sentence(_ words: Int, _ random: inout SeededGenerator) -> String {
    let line = (0..<words).map { _ in word(random.skewed(20_000)) }.joined(separator: " ")
    return line.prefix(1).uppercased() + line.dropFirst()
  }
}
