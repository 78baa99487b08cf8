import Cells
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
  private func decode(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8) + decoder.flush()
  }

  @Test(arguments: [
    ("a", "a"), ("G", "G"), (" ", "Space"), ("\r", "Enter"), ("\t", "Tab"), ("\u{7f}", "Backspace"),
    ("\u{8}", "Backspace"), ("\u{4}", "Ctrl-d"), ("\u{0}", "Ctrl-Space"), ("\u{1b}", "Esc"),
    ("\u{1f}", "Ctrl-_"), ("é", "é"), ("中", "中"), ("😀", "😀"), ("\u{1b}x", "Alt-x"),
    ("\u{1b}é", "Alt-é"), ("\u{1b}\r", "Alt-Enter"), ("\u{1b}[A", "↑"), ("\u{1b}OB", "↓"),
    ("\u{1b}[1;5D", "Ctrl-←"), ("\u{1b}[1;3C", "Alt-→"), ("\u{1b}[5~", "PgUp"),
    ("\u{1b}[6;2~", "Shift-PgDn"), ("\u{1b}[H", "Home"), ("\u{1b}[4~", "End"),
    ("\u{1b}[Z", "Shift-Tab"),
    ("\u{1b}OP", "F1"), ("\u{1b}[15~", "F5"), ("\u{1b}[24~", "F12"), ("\u{1b}[[A", "F1"),
    ("\u{1b}[97;5u", "Ctrl-a"), ("\u{1b}[13;3u", "Alt-Enter"), ("\u{1b}[27u", "Esc"),
    ("\u{1b}[27;3;120~", "Alt-x"), ("\u{1b}\u{1b}[A", "Alt-↑"), ("\u{1b}[a", "Shift-↑"),
    ("\u{1b}[5^", "Ctrl-PgUp"), ("\u{1b}[7$", "Shift-Home"), ("\u{1b}OM", "Enter"),
    ("\u{1b}[", "Alt-["), ("\u{1b}O", "Alt-O"), ("\u{1b}[97:65;6:1u", "Ctrl-a"),
  ])
  func keys(bytes: String, name: String) {
    let names = decode(bytes).map {
      if case .key(let key) = $0 { KeyName.name(of: key) } else { "\($0)" }
    }
    #expect(names == [name])
  }

  @Test func mouse() {
    func at(_ x: Int, _ y: Int) -> Point { Point(x: x, y: y) }
    #expect(decode("\u{1b}[<0;291;61M") == [.mouse(Mouse(.press(.left), at: at(290, 60)))])
    #expect(decode("\u{1b}[<0;5;6m") == [.mouse(Mouse(.release, at: at(4, 5)))])
    #expect(decode("\u{1b}[<34;1;1M") == [.mouse(Mouse(.drag(.right), at: at(0, 0)))])
    #expect(decode("\u{1b}[<35;1;1M") == [.mouse(Mouse(.move, at: at(0, 0)))])
    // The buttons that go back and forward are none of these.
    #expect(decode("\u{1b}[<128;2;3M\u{1b}[<129;2;3M") == [])
    #expect(
      decode("\u{1b}[<69;2;3M") == [.mouse(Mouse(.wheelDown, at: at(1, 2), modifiers: .shift))])
    #expect(decode("\u{1b}[M !\"") == [.mouse(Mouse(.press(.left), at: at(0, 1)))])
    #expect(decode("\u{1b}[<0;0;0M") == [])
  }

  @Test func focusAndReplies() {
    #expect(decode("\u{1b}[I\u{1b}[O") == [.focus(true), .focus(false)])
    #expect(
      decode("\u{1b}]11;rgb:1616/1818/1d1d\u{1b}\\\u{1b}[?62;c") == [
        .reply(.background(.rgb(0x16, 0x18, 0x1d))), .reply(.deviceAttributes),
      ])
    #expect(decode("\u{1b}]11;rgb:ff/ff/ff\u{7}") == [.reply(.background(.rgb(255, 255, 255)))])
    #expect(decode("\u{1b}[12;40R") == [.reply(.other("12;40R"))])
  }

  @Test func pasteIsOneEventWhateverIsInIt() {
    #expect(
      decode("\u{1b}[200~q\u{1b}[A\r\nx\u{3}\rlast\u{1b}[201~q") == [
        .paste("q\u{1b}[A\nx\u{3}\nlast"), .key(Key("q")),
      ])
  }

  @Test func aPasteIsNeverPending() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1b}[200~abc\u{1b}".utf8) == [])
    #expect(!decoder.isPending)
    #expect(decoder.flush() == [])
    #expect(decoder.feed("[201~".utf8) == [.paste("abc")])
  }

  private static let mixture =
    "\u{1b}[<64;300;5M\u{1b}[200~p中\r\u{1b}[201~\u{1b}OAé\u{1b}x\u{1b}[1;5D😀\u{1b}[I"
    + "\u{1b}]11;rgb:0000/0000/0000\u{1b}\\\u{1b}[?62c\u{1b}é\u{1b}\u{1b}[Bq"

  @Test(arguments: 0...Array(mixture.utf8).count)
  func cutAnywhereTheEventsAreTheSame(at cut: Int) {
    let bytes = Array(Self.mixture.utf8)
    let whole = decode(Self.mixture)
    #expect(whole.count == 13)
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == whole)
    #expect(!decoder.isPending)
  }

  @Test func byteByByte() {
    var decoder = KeyDecoder()
    let events = Self.mixture.utf8.flatMap { decoder.feed([$0]) }
    #expect(events == decode(Self.mixture))
  }

  @Test func escapeWaitsForTheRest() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1b]) == [])
    #expect(decoder.isPending)
    #expect(decoder.flush() == [.key(Key(.escape))])
    #expect(!decoder.isPending)
    #expect(decoder.feed([0x1b, 0x1b]) == [])
    #expect(decoder.flush() == [.key(Key(.escape)), .key(Key(.escape))])
  }

  @Test func describedKeysComeFirst() {
    let odd = (bytes: Array("\u{1b}[7~".utf8), key: Key(.function(7)))
    var decoder = KeyDecoder(terminfoKeys: [odd])
    #expect(decoder.feed("\u{1b}[7~".utf8) == [.key(Key(.function(7)))])
  }

  @Test func illFormedTextIsReplaced() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0xff, 0xc3, 0x41]) == [
        .key(Key("\u{FFFD}")), .key(Key("\u{FFFD}")), .key(Key("A")),
      ])
  }

  @Test(arguments: 1...30)
  func anyBytesAreTakenAndLeaveNothing(seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    let likely = Array("\u{1b}[]OPM<;0129~mcu$?\u{7}\\".utf8)
    for _ in 0..<200 {
      var decoder = KeyDecoder()
      for _ in 0..<Int.random(in: 1...40, using: &numbers) {
        let byte =
          Bool.random(using: &numbers)
          ? likely[Int.random(in: 0..<likely.count, using: &numbers)]
          : UInt8.random(in: 0...255, using: &numbers)
        _ = decoder.feed([byte])
      }
      _ = decoder.flush()
      #expect(!decoder.isPending)
    }
  }
}
