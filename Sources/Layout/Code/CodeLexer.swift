/// Tells apart what the lines of a code block are made of, line after line.
///
/// Takes time in proportion to the bytes, whatever they are: every look ahead is bounded.
struct CodeLexer {
  let language: Language
  let bytes: [UInt8]
  /// What the lines so far have left open.
  var state: CodeState
  var index = 0
  var start = 0
  var end = 0
  /// The last byte that was neither a blank nor in a comment; 0 at the start of a line.
  var last: UInt8 = 0
  /// Whether the line ends in an escape, so that a string goes on.
  var isEscapedEnd = false
  /// The word that ends the text that begins on the next line.
  var here: [UInt8]?
  private var tokens: [CodeToken] = []
  private var covered = 0
  private(set) var emits = false

  /// A lexer for lines of `bytes` that begins in a state.
  init(_ language: Language, _ bytes: [UInt8], state: CodeState = CodeState()) {
    self.language = language
    self.bytes = bytes
    self.state = state
  }

  /// The pieces of the next line, which together are the line; those of an empty line are none.
  mutating func tokens(of line: Range<Int>) -> [CodeToken] {
    tokens = []
    covered = line.lowerBound
    emits = true
    lex(line)
    emit(upTo: line.upperBound, .code)
    return tokens
  }

  /// Goes over the next line for the sake of what it leaves open.
  mutating func skip(_ line: Range<Int>) {
    emits = false
    lex(line)
  }

  private mutating func lex(_ line: Range<Int>) {
    (index, start, end, last, isEscapedEnd) = (
      line.lowerBound, line.lowerBound, min(line.upperBound, line.lowerBound + Self.longest), 0,
      false
    )
    if !language.linePrefixes.isEmpty { return lexPrefix() }
    if case .here(let word) = state.frames.last { return lexHere(word) }
    while index < end {
      switch state.frames.last {
      case nil, .here: lexCode(nil)
      case .code(let rule, let depth): lexCode((rule, depth))
      case .comment(let rule, let depth): lexComment(language.blockComments[rule], rule, depth)
      case .string(let rule, let fences): lexString(language.strings[rule], fences)
      }
    }
    endLine()
  }

  /// Closes what does not go on over the end of a line.
  private mutating func endLine() {
    switch state.frames.last {
    case .string: emit(upTo: end, .string)
    case .comment: emit(upTo: end, .comment)
    case nil, .code, .here: break
    }
    let short = state.frames.firstIndex {
      if case .string(let rule, _) = $0 { !language.strings[rule].isLong } else { false }
    }
    if let short, !(isEscapedEnd && short == state.frames.count - 1) {
      state.frames.removeSubrange(short...)
    }
    if let here { state.frames.append(.here(here)) }
    here = nil
  }

  private mutating func lexPrefix() {
    let found = language.linePrefixes.first { matches($0.prefix, at: start) }
    index = end
    emit(upTo: end, found?.role ?? .code)
  }

  // MARK: Pieces

  /// Ends a piece; what was passed over since the last one belongs to it.
  mutating func emit(upTo end: Int, _ role: CodeRole) {
    guard emits, end > covered else { return }
    let role = tokens.count < Self.most ? role : .code
    if let last = tokens.last, last.role == role {
      tokens[tokens.count - 1].range = last.range.lowerBound..<end
    } else {
      tokens.append(CodeToken(range: covered..<end, role: role))
    }
    covered = end
  }

  /// Whether the line has some bytes at a place.
  func matches(_ text: [UInt8], at place: Int) -> Bool {
    guard place + text.count <= end else { return false }
    for offset in text.indices where bytes[place + offset] != text[offset] { return false }
    return true
  }

  func kind(at place: Int) -> ByteClass { language.classes[Int(bytes[place])] }

  /// The bytes of a line that are looked at; the rest of it is plain.
  static let longest = 64 * 1024
  /// The most pieces of one line; the rest of it is one more.
  static let most = 1_000
}
