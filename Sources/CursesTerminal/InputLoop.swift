import Cells
import Glibc

/// Waits for input, signals and background work, and turns what came into events.
struct InputLoop {
  /// How long Escape waits for the rest of a sequence.
  private static let patience: Duration = .milliseconds(40)

  private let descriptor: Int32
  private let wake: Wake
  private var decoder: KeyDecoder
  /// When what is pending is taken as it is, whatever else happens meanwhile; nil while nothing is.
  private var deadline: ContinuousClock.Instant?
  /// Other descriptors that end the waiting.
  var watched: [Int32] = []

  /// What happened, in the order in which it is to be handled.
  struct Reading {
    var signals: [Int32] = []
    var isWoken = false
    var events: [TerminalEvent] = []
    var isEmpty: Bool { signals.isEmpty && !isWoken && events.isEmpty }
  }

  init(descriptor: Int32, wake: Wake, keys: [(bytes: [UInt8], key: Key)]) {
    self.descriptor = descriptor
    self.wake = wake
    decoder = KeyDecoder(terminfoKeys: keys)
  }

  /// Waits until something happened or the timeout has passed, and takes all there is.
  mutating func read(timeout: Duration?) -> Reading {
    let clock = ContinuousClock()
    let end = timeout.map { clock.now + $0 }
    var reading = Reading()
    while reading.isEmpty {
      if let deadline, clock.now >= deadline {
        self.deadline = nil
        reading.events += decoder.flush()
        continue
      }
      let left = [end, deadline].compactMap(\.self).min().map { max(.zero, $0 - clock.now) }
      let isReady = poll(left, &reading)
      if !isReady, let end, clock.now >= end { break }
    }
    // What is there by now belongs to the same frame; the bound keeps a flood from starving the
    // screen.
    var rounds = 0
    while rounds < 64, poll(.zero, &reading) { rounds += 1 }
    return reading
  }

  /// Bytes that were not read are the next program's.
  mutating func forgetPending() {
    deadline = nil
    _ = decoder.flush()
  }

  private mutating func poll(_ wait: Duration?, _ reading: inout Reading) -> Bool {
    var descriptors = ([descriptor, wake.reading] + watched).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), Self.milliseconds(wait))
    guard count > 0 else { return false }
    if descriptors[1].revents != 0 {
      for byte in wake.take() {
        if byte == 0 { reading.isWoken = true } else { reading.signals.append(Int32(byte)) }
      }
    }
    var isReady = descriptors[1].revents != 0
    for found in descriptors.dropFirst(2) where found.revents != 0 {
      let event = TerminalEvent.readable(descriptor: found.fd)
      // Its owner reads it, not this loop: reported once, not waited for again.
      if !reading.events.contains(event) {
        reading.events.append(event)
        isReady = true
      }
    }
    if descriptors[0].revents != 0, !reading.events.contains(.hangUp) {
      takeInput(descriptors[0].revents, &reading)
      isReady = true
    }
    return isReady
  }

  private mutating func takeInput(_ happened: Int16, _ reading: inout Reading) {
    guard happened & Int16(POLLIN) != 0 else {
      reading.events.append(.hangUp)
      return
    }
    var bytes = [UInt8](repeating: 0, count: 16384)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count > 0 {
      reading.events += decoder.feed(bytes[..<count])
      deadline = decoder.isPending ? .now + Self.patience : nil
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      reading.events.append(.hangUp)
    }
  }

  /// Rounded up, so that waiting never ends a moment early and begins again.
  private static func milliseconds(_ wait: Duration?) -> Int32 {
    guard let wait else { return -1 }
    let (seconds, attoseconds) = wait.components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}
