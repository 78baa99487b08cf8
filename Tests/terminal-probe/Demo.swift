import Cells
import CursesTerminal
import Glibc

/// A list, a divider and a status line that says what the terminal reported last.
final class Demo {
  private let wake = Wake()
  private let terminal: CursesScreen
  private var selected = 0
  private var hasPopup = false
  private var status = "ready"
  private var frames = 0
  private var wakes = 0
  private var returns = 0

  init() throws { terminal = try openTerminal(wake) }

  func run() {
    while true {
      frames += 1
      terminal.present(view(), cursor: Point(x: 0, y: terminal.size.height - 1))
      let events = terminal.nextEvents(timeout: nil)
      returns += 1
      for event in events where !handle(event) {
        terminal.close()
        say("frames \(frames) returns \(returns)")
        return
      }
    }
  }

  /// Whether to go on.
  private func handle(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): status = "paste \(text.debugDescription)"
    case .mouse(let mouse): status = "\(mouse.action) at \(mouse.point.x),\(mouse.point.y)"
    case .focus(let isIn): status = "focus \(isIn)"
    case .resize(let size): status = "size \(size.width)x\(size.height)"
    case .reply(let reply): status += " \(reply)"
    case .wake:
      wakes += 1
      status = "wake \(wakes)"
    case .suspend: suspend()
    case .resumed: status = "resumed"
    case .terminate(let signal): terminal.die(of: signal)
    case .hangUp: return false
    case .readable: break
    }
    return true
  }

  private func press(_ key: Key) -> Bool {
    status = "key \(KeyName.name(of: key))"
    switch KeyName.name(of: key) {
    case "q": return false
    case "j": selected += 1
    case "k": selected = max(0, selected - 1)
    case "p": hasPopup.toggle()
    case "f": status = "frames \(frames)"
    case "y": _ = terminal.copy("héllo\n")
    case "Y": status = "copied \(terminal.copy(String(repeating: "x", count: 80_000)))"
    case "t": terminal.setTitle(variable("PROBE_TEXT") ?? "probe")
    case "?":
      status = "asked"
      terminal.askBackground()
    case "e": edit()
    case "w": wakeFromThread()
    case "Ctrl-z": suspend()
    case "Ctrl-l": terminal.invalidate()
    case "P": print("stray print")
    case "W": say("stray warning")
    case "X": preconditionFailure("boom")
    case "A": abort()
    case "S": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    default: break
    }
    return true
  }

  private func suspend() {
    terminal.suspend()
    status = "continued"
  }

  private func edit() {
    let outcome = terminal.run(ChildProcess(["/bin/sh", "-c", variable("PROBE_EDITOR") ?? "true"]))
    status = "editor \(outcome)"
  }

  private func wakeFromThread() {
    let wake = wake
    Task.detached { wake.post() }
  }

  private func view() -> Grid {
    var grid = Grid(terminal.size)
    let (width, height) = (grid.width, grid.height)
    let left = width / 3
    grid.put("Notes", x: 1, y: 0, style: Style(role: .title), limit: left - 1)
    let names = [
      "alpha", "βeta", "中文笔记 长长长长长长长长长", "emoji 😀 👩‍💻 ❤️ 🇯🇵", "عربى", "한글 e\u{301} か\u{3099}",
    ]
    for row in 1..<max(1, height - 1) {
      let isSelected = row - 1 == selected
      let style = Style(role: isSelected ? .selected : .text)
      if isSelected { grid.fill(Rect(x: 0, y: row, width: left, height: 1), style: style) }
      grid.put("\(row) \(names[row % names.count])", x: 1, y: row, style: style, limit: left - 1)
      grid.put("│", x: left, y: row, style: Style(role: .border), limit: 1)
      grid.clipped(to: Rect(x: left + 1, y: row, width: width, height: 1)) { body(&$0, row, left) }
    }
    if hasPopup { popup(&grid) }
    grid.put(status, x: 0, y: height - 1, style: Style(role: .quiet))
    return grid
  }

  private func body(_ grid: inout Grid, _ row: Int, _ left: Int) {
    let text = Style(role: row % 4 == 0 ? .comment : .text)
    var x = left + 2
    x += grid.put("line \(row + selected) of ", x: x, y: row, style: text)
    let url = "https://example.org/\(row + selected)" + (variable("PROBE_TEXT") ?? "")
    x += grid.put(
      variable("PROBE_LINK") ?? "the link", x: x, y: row, style: Style(role: .link),
      url: row % 2 == 0 ? url : nil)
    x += grid.put(" done", x: x, y: row, style: text.adding(row % 3 == 0 ? .strike : []))
    grid.put(variable("PROBE_TEXT") ?? "", x: x + 1, y: row, style: Style(role: .quiet))
  }

  private func popup(_ grid: inout Grid) {
    let area = Rect(x: 5, y: 2, width: min(30, grid.width - 6), height: 4)
    grid.fill(area, style: Style(role: .bar))
    grid.put(
      "Popup 中文 title", x: area.x + 2, y: area.y + 1, style: Style(role: .title),
      limit: area.width - 3)
  }
}
