/// Turns the bytes of a terminal into events, whatever pieces they arrive in.
///
/// Pure: the caller reads the bytes and watches the clock. While `isPending`, call `flush` if
/// nothing came for 40 ms: only time tells Escape from the beginning of a sequence.
package struct KeyDecoder: Sendable {
  var buffer: [UInt8] = []
  private var pasted: [UInt8]?
  private let terminfoKeys: [(bytes: [UInt8], key: Key)]

  /// A decoder that also knows the sequences a terminal's description names, each starting with
  /// Escape.
  package init(terminfoKeys: [(bytes: [UInt8], key: Key)] = []) {
    self.terminfoKeys = terminfoKeys.filter { $0.bytes.count > 1 && $0.bytes[0] == 0x1b }
      .sorted { $0.bytes.count > $1.bytes.count }
  }

  /// Whether a beginning is waiting for more bytes or for the end of patience.
  ///
  /// False inside a paste: its end marker always comes.
  package var isPending: Bool { pasted == nil && !buffer.isEmpty }

  /// Takes bytes and gives the events that are complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    buffer += bytes
    return drain(isLate: false)
  }

  /// Gives what is pending as what it is if nothing follows.
  package mutating func flush() -> [TerminalEvent] { drain(isLate: true) }

  private mutating func drain(isLate: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var index = 0
    loop: while index < buffer.count {
      if pasted != nil {
        guard let (text, end) = paste(from: index) else {
          index = buffer.count
          break
        }
        index = end
        if let text { events.append(.paste(text)) } else { break }
        continue
      }
      switch step(at: index) {
      case .event(let event, let length):
        if let event { events.append(event) }
        index += length
      case .pasteStart(let length):
        pasted = []
        index += length
      case .needsMore:
        guard isLate else { break loop }
        let (event, length) = unfinished(at: index)
        if let event { events.append(event) }
        index += length
      }
    }
    buffer.removeFirst(index)
    return events
  }

  private func step(at index: Int) -> InputStep {
    let byte = buffer[index]
    if byte == 0x1b {
      let rest = buffer[index...]
      for (bytes, key) in terminfoKeys where rest.starts(with: bytes) {
        return .event(.key(key), length: bytes.count)
      }
      return escape(at: index)
    }
    if byte < 0x80 { return .event(.key(Self.control(byte)), length: 1) }
    return character(at: index, isLate: false)
  }

  /// What a beginning is that was given up waiting for.
  private func unfinished(at index: Int) -> (TerminalEvent?, Int) {
    if buffer[index] != 0x1b {
      guard case .event(let event, let length) = character(at: index, isLate: true) else {
        return (nil, 1)
      }
      return (event, length)
    }
    switch buffer.count - index {
    case 1: return (.key(Key(.escape)), 1)
    case 2 where buffer[index + 1] == 0x1b: return (.key(Key(.escape)), 1)
    case 2 where buffer[index + 1] < 0x80:
      return (.key(Self.control(buffer[index + 1], [.alt])), 2)
    default: return (nil, buffer.count - index)
    }
  }

  /// The text up to the end marker and the place after it; nil text if the marker is still to come.
  private mutating func paste(from index: Int) -> (text: String?, end: Int)? {
    let marker: [UInt8] = [0x1b, 0x5b, 0x32, 0x30, 0x31, 0x7e]
    var search = index
    while let found = buffer[search...].firstIndex(of: 0x1b) {
      let rest = buffer[found...]
      if rest.starts(with: marker) {
        let text = String(decoding: (pasted ?? []) + buffer[index..<found], as: UTF8.self)
        pasted = nil
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        return (lines, found + marker.count)
      }
      if rest.count < marker.count, marker.starts(with: rest) {
        pasted?.append(contentsOf: buffer[index..<found])
        return (nil, found)
      }
      search = found + 1
    }
    pasted?.append(contentsOf: buffer[index...])
    return nil
  }
}
