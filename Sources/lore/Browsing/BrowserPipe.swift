import Browser
import Cells
import Dispatch
import Glibc
import Synchronization

/// Runs programs for the browser that get a text to read, one at a time.
final class BrowserPipe: Sendable {
  private let inbox: Inbox
  private let queue = DispatchQueue(label: "pipe", qos: .userInitiated)
  /// The process group that runs; nil while none does.
  private let running = Mutex<pid_t?>(nil)

  init(_ inbox: Inbox) { self.inbox = inbox }

  func perform(_ request: PipeRequest) {
    switch request {
    case .start(let words, let input, let ticket):
      queue.async { [self] in
        inbox.post(.piped(run(words, input), ticket: ticket))
      }
    case .stop: signal(SIGTERM)
    }
  }

  /// Ends what runs, whether it wants to or not.
  func end() { signal(SIGKILL) }

  private func signal(_ number: Int32) {
    running.withLock { group in
      if let group { kill(-group, number) }
    }
  }

  private func run(_ words: [String], _ input: String) -> PipeResult {
    let program: PipedProgram
    do throws(StartFailure) {
      program = try .start(words, output: .captured)
    } catch {
      return PipeResult(
        output: "", errors: "\(words[0]): \(String(cString: strerror(error.number)))",
        outcome: .notStarted(Int(error.number)))
    }
    running.withLock { $0 = program.identifier }
    let feeding = DispatchGroup()
    // A thread of its own: a program may write much before it reads to the end.
    DispatchQueue.global().async(group: feeding) {
      program.write(input)
      program.closeInput()
    }
    let errors = Mutex<(bytes: [UInt8], isCut: Bool)>(([], false))
    DispatchQueue.global().async(group: feeding) { [self] in
      let read = collect(program.errors)
      errors.withLock { $0 = read }
    }
    let output = collect(program.output)
    // What it left running in the background keeps the pipes open no longer.
    feeding.wait()
    // Under the lock: once it was waited for, the number may be another's.
    let status = running.withLock { group in
      defer { group = nil }
      return program.wait()
    }
    let told = errors.withLock { $0 }
    let signal = Int(status & 0x7f)
    return PipeResult(
      output: Self.text(output.bytes), errors: Self.text(told.bytes),
      isCut: output.isCut || told.isCut,
      outcome: signal == 0 ? .exited(Int(status >> 8 & 0xff)) : .signalled(signal))
  }

  /// Control characters but line ends and tabs become pictures of themselves.
  private static func text(_ bytes: [UInt8]) -> String {
    Escaped.block(String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n"))
  }

  /// Reads to the end, or to the limit: then the program is ended.
  private func collect(_ descriptor: Int32) -> (bytes: [UInt8], isCut: Bool) {
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= PipeResult.limit {
      let count = read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (bytes, false) }
      bytes += part[..<count]
    }
    signal(SIGTERM)
    return (Array(bytes.prefix(PipeResult.limit)), true)
  }
}
