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
    let ended: ProgramEnd
    do throws(StartFailure) {
      ended = try ProgramEnd()
      program = try .start(words, output: .captured)
    } catch {
      return PipeResult(
        output: "", errors: "\(words[0]): \(String(cString: strerror(error.number)))",
        outcome: .notStarted(Int(error.number)))
    }
    running.withLock { $0 = program.identifier }
    // A thread of its own, not waited for: a program may write much before it reads to the end, and
    // leave its input to one that never reads.
    DispatchQueue.global().async {
      program.write(input)
      program.closeInput()
    }
    let reading = DispatchGroup()
    let (output, errors) = (PipedOutput(program.output), PipedOutput(program.errors))
    for stream in [output, errors] {
      DispatchQueue.global().async(group: reading) { [self] in
        if !stream.read(until: ended) { self.signal(SIGTERM) }
      }
    }
    // Not under the lock: whoever asks for its end takes that.
    program.awaitEnd()
    // What it left running in the background may go on, and write to nobody.
    ended.tell()
    reading.wait()
    // Under the lock: once it was collected, the number may be another's.
    let status = running.withLock { group in
      group = nil
      return program.wait()
    }
    let signal = Int(status & 0x7f)
    return PipeResult(
      output: output.text, errors: errors.text, isCut: output.isCut || errors.isCut,
      outcome: signal == 0 ? .exited(Int(status >> 8 & 0xff)) : .signalled(signal))
  }
}
