import CursesShim
import Foundation
import Glibc

/// A program on a terminal of its own of 120 by 36, whose answers to keys are timed.
///
/// It is ended with the last reference to it.
final class TerminalProgram {
  /// What a program wrote in answer to something.
  struct Frame {
    /// Seconds to the last byte before the program fell silent.
    var seconds: Double
    var bytes: Int
  }

  /// Milliseconds without a byte after which a frame is over.
  static let pause: Int32 = 5

  private let process: Int32
  private let primary: Int32
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// Starts a program, given by its full path.
  init(_ words: [String], environment: [String: String], directory: String? = nil) {
    let arguments = words.map { strdup($0) }
    let variables = environment.map { strdup("\($0)=\($1)") }
    defer { (arguments + variables).forEach { free($0) } }
    var descriptor: Int32 = -1
    start = clock.now
    process = cs_spawn_on_terminal(
      arguments.map { UnsafePointer($0) } + [nil], variables.map { UnsafePointer($0) } + [nil],
      directory, 36, 120, &descriptor)
    primary = descriptor
  }

  deinit {
    if primary >= 0 { close(primary) }
    guard process > 0 else { return }
    var state: Int32 = 0
    for signal in [SIGTERM, SIGKILL] {
      kill(process, signal)
      for _ in 0..<100 {
        if waitpid(process, &state, WNOHANG) == process { return }
        poll(nil, 0, 10)
      }
    }
  }

  /// The time from the start to the end of the first frame that has a text; nil where none has.
  func firstPaint(showing text: String, within seconds: Double = 20) -> Double? {
    let wanted = Array(text.utf8)
    var output: [UInt8] = []
    var last: ContinuousClock.Instant?
    var isShown = false
    while clock.now - start < .seconds(seconds) {
      guard let bytes = read(within: isShown ? Self.pause : 100) else {
        if isShown { break }
        continue
      }
      guard !bytes.isEmpty else { return nil }
      last = clock.now
      output += bytes
      isShown = isShown || output.contains(wanted)
    }
    return isShown ? last.map { ($0 - start) / .seconds(1) } : nil
  }

  /// Takes what comes until nothing has come for so many milliseconds.
  func settle(_ milliseconds: Int32 = 300) {
    while let bytes = read(within: milliseconds), !bytes.isEmpty {}
  }

  /// Types a key, and waits for the frame that it leads to; nil where nothing like it is drawn.
  ///
  /// - Parameter bytes: what the frame has at least; smaller ones before it, as of a letter that is
  ///   typed, are not the answer.
  func press(_ key: String, atLeast bytes: Int = 1) -> Frame? {
    let begin = clock.now
    send(Array(key.utf8))
    var frame = Frame(seconds: 0, bytes: 0)
    while let more = read(within: frame.bytes < bytes ? 400 : Self.pause), !more.isEmpty {
      frame.seconds = (clock.now - begin) / .seconds(1)
      frame.bytes += more.count
    }
    // What is drawn later, beside what the key was for, is not taken for the next frame.
    settle(60)
    return frame.bytes < bytes ? nil : frame
  }

  /// Bytes of memory that are resident, and those of them that belong to no file.
  var memory: (resident: Int, anonymous: Int) {
    let status =
      (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    func value(_ name: String) -> Int {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
      return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10
    }
    return (value("VmRSS:"), value("RssAnon:"))
  }

  /// The next bytes; nil where none come in time, none where the program has ended.
  private func read(within milliseconds: Int32) -> [UInt8]? {
    var state = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, milliseconds) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(primary, &bytes, bytes.count)
    guard count > 0 else { return [] }
    bytes.removeLast(bytes.count - count)
    answer(bytes)
    return bytes
  }

  /// Answers what programs ask a terminal at their start, as xterm would.
  private func answer(_ bytes: [UInt8]) {
    for (question, answer) in Self.answers where bytes.contains(Array(question.utf8)) {
      send(Array(answer.utf8))
    }
  }

  private static let answers = [
    ("\u{1B}[6n", "\u{1B}[1;1R"), ("\u{1B}[c", "\u{1B}[?62;22c"),
    ("\u{1B}]11;?", "\u{1B}]11;rgb:1616/1818/1d1d\u{1B}\\"),
  ]

  private func send(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(primary, $0.baseAddress, $0.count) }
  }
}

extension [UInt8] {
  /// Whether a run of bytes is somewhere in these.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    return (0...(count - part.count)).contains {
      self[$0] == first && self[$0...].starts(with: part)
    }
  }
}
