import ArgumentParser
import Cells
import Layout
import Markup
import Notes
import WikiIndex

/// `lore show`: a note, or a part of it, as text, markdown or data.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a note, a section, or what is known about it.")

  @Argument(
    help: ArgumentHelp("A note, a file, or - for stdin.", valueName: "note|file|-"),
    completion: Completing.note)
  var note: String
  @Option(help: ArgumentHelp("Only this section, by its heading.", valueName: "heading"))
  var section: String?
  @Option(help: ArgumentHelp("Only the block with this id, with or without ^.", valueName: "id"))
  var block: String?
  @Flag(name: .customLong("key-points"), help: "Only title and key points.")
  var keyPoints = false
  @Option(help: ArgumentHelp("At most this many lines of text.", valueName: "n"))
  var height: Int?
  @Flag(help: "The file's bytes as they are.") var raw = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let height, height < 1 {
      throw ValidationError("--height must be at least 1, not \(height)")
    }
  }

  func run() throws {
    let format = try common.outputFormat(of: [.text, .markdown, .json])
    try refuseIdle(format)
    let shown = try ShownNote.find(note, common)
    let place = OutputPlace.current(common.color)
    if raw {
      if place.isTerminal {
        StandardOutput.shared.write(Escaped.block(String(decoding: shown.bytes, as: UTF8.self)))
      } else {
        StandardOutput.shared.write(bytes: shown.bytes)
      }
      return
    }
    if format == .json {
      StandardOutput.shared.write(try shown.json(common).text(pretty: true) + "\n")
      return
    }
    let part = try shown.part(section: section, block: block)
    if format == .markdown {
      let markdown = shown.markdown(part, keyPointsOnly: keyPoints)
      StandardOutput.shared.write(place.isTerminal ? Escaped.block(markdown) : markdown)
      return
    }
    let text = shown.text(
      part, keyPointsOnly: keyPoints, width: place.width(common.width), height: height,
      theme: place.theme, common)
    try Pager.show(text, place: place, isOff: common.noPager || height != nil)
  }

  /// Refuses what would have no effect, rather than print something else than was asked for.
  private func refuseIdle(_ format: OutputFormat) throws {
    let parts = [
      ("--section", section != nil), ("--block", block != nil), ("--key-points", keyPoints),
    ].filter(\.1).map(\.0)
    if parts.count > 1 {
      throw Failure.usage("\(parts.joined(separator: " and ")) exclude each other")
    }
    let whole = raw ? "--raw" : format == .json ? "--format json" : nil
    if let whole, let part = parts.first {
      throw Failure.usage("\(whole) is always the whole note; leave out \(part)")
    }
    if raw, common.format != nil { throw Failure.usage("--raw has no form; leave out --format") }
    try common.refuseRowForms("a note")
  }
}
