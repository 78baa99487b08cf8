import Cells
import Glibc
import Testing

@testable import CursesTerminal

/// A lone Escape is a key after its time, whatever else happens meanwhile.
struct PendingEscapeTests {
  @Test func otherDescriptorsDoNotHoldItBack() {
    var input: [Int32] = [-1, -1]
    var busy: [Int32] = [-1, -1]
    pipe(&input)
    pipe(&busy)
    defer { for end in input + busy { close(end) } }
    var escape: UInt8 = 0x1B
    write(input[1], &escape, 1)
    // Nobody reads this one: it is readable for ever.
    write(busy[1], &escape, 1)
    let wake = Wake()
    var loop = InputLoop(descriptor: input[0], wake: wake, keys: [])
    loop.watched = [busy[0]]
    let end = ContinuousClock.now + .seconds(5)
    var events: [TerminalEvent] = []
    while !events.contains(.key(Key(.escape))), ContinuousClock.now < end {
      events = loop.read(timeout: nil).events
    }
    #expect(events.contains(.key(Key(.escape))))
  }
}
