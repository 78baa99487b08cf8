import Foundation
import TestSupport

/// Draws pictures of the program's screens: `pictures WIKI FOLDER`, an SVG a screen.
///
/// The program runs in a pseudo-terminal, so that a picture is what a terminal would show.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: pictures WIKI FOLDER\n".utf8))
  exit(2)
}
try FileManager.default.createDirectory(
  at: URL(filePath: arguments[2]), withIntermediateDirectories: true)
var status: Int32 = 0
for shot in Shot.all {
  guard let screen = try shot.take(wiki: arguments[1]) else {
    FileHandle.standardError.write(Data("\(shot.name): the screen did not come\n".utf8))
    status = 1
    continue
  }
  let url = URL(filePath: arguments[2]).appending(path: "\(shot.name).svg")
  try Data(Drawing(screen).svg(title: shot.title).utf8).write(to: url)
  print(url.path)
}
exit(status)
