import TestSupport
import Testing

@Suite struct InputTests {
  @Test func escapeByItselfIsAKey() throws {
    let session = try readyProbe()
    for _ in 0..<5 {
      session.send("\u{1b}")
      #expect(session.wait { $0.status == "key Esc" })
      session.send("j")
      #expect(session.wait { $0.status == "key j" })
    }
  }

  @Test func characterInPieces() throws {
    let session = try readyProbe()
    for byte in "中".utf8 {
      session.send(bytes: [byte])
      session.settle(quiet: 10)
    }
    #expect(session.wait { $0.status == "key 中" })
  }

  @Test func sequenceInPieces() throws {
    let session = try readyProbe()
    for byte in "\u{1b}[1;5D".utf8 { session.send(bytes: [byte]) }
    #expect(session.wait { $0.status == "key Ctrl-←" })
  }

  @Test(arguments: [
    ("xterm-256color", "\u{1b}OA", "↑"), ("linux", "\u{1b}[1~", "Home"),
    ("screen", "\u{1b}[A", "↑"),
    ("linux", "\u{1b}[[B", "F2"), ("rxvt", "\u{1b}[7~", "Home"),
  ])
  func describedKeys(term: String, bytes: String, name: String) throws {
    let session = try readyProbe(term: term)
    session.send(bytes)
    #expect(session.wait { $0.status == "key \(name)" })
  }

  @Test func mouseBeyondColumn223() throws {
    let session = try readyProbe(columns: 300)
    session.send("\u{1b}[<0;291;7M")
    #expect(session.wait { $0.status == "press(Cells.Mouse.Button.left) at 290,6" })
  }

  @Test func pasteIsOneEvent() throws {
    let session = try readyProbe()
    session.send("\u{1b}[200~q\u{1b}[Ax\nq\u{1b}[201~")
    #expect(session.wait { $0.status == #"paste "q\u{1B}[Ax\nq""# })
    session.send("q")
    #expect(session.waitForExit() == .exited(0))
  }

  @Test func focus() throws {
    let session = try readyProbe()
    session.send("\u{1b}[O")
    #expect(session.wait { $0.status == "focus false" })
  }

  @Test func backgroundIsAskedFor() throws {
    let session = try readyProbe()
    session.send("?")
    #expect(session.wait { $0.status.contains("background(Cells.Color.rgb(22, 24, 29))") })
    #expect(session.wait { $0.status.contains("deviceAttributes") })
  }

  @Test func manyKeysAreOneFrame() throws {
    let session = try readyProbe()
    let before = session.screen.frames
    session.send(String(repeating: "j", count: 300))
    #expect(session.wait(for: "line 301 of"))
    #expect(session.screen.frames - before <= 2)
  }

  @Test func backgroundWorkWakesTheLoop() throws {
    let session = try readyProbe()
    session.send("w")
    #expect(session.wait { $0.status == "wake 1" })
  }

  @Test func controlCIsAKey() throws {
    let session = try readyProbe()
    session.send("\u{3}")
    #expect(session.wait { $0.status == "key Ctrl-c" })
  }
}
