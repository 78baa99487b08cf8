import Foundation
import TestSupport
import Testing

@Suite struct SessionTests {
  /// Without its files there would be nothing below to fail.
  @Test func theSessionsAreThere() { #expect(ShellSession.all().count >= 12) }

  @Test(arguments: ShellSession.all()) func printsWhatTheSessionSays(_ name: String) throws {
    let session = try ShellSession(name: name)
    try #require(!session.steps.isEmpty)
    let folder = try TemporaryFolder()
    let wiki = Places.packageRoot.appending(path: "Tests/Fixtures/wikis").path
    let seen = try session.steps.map {
      try ShellSession.run($0.command, in: folder.path, wiki: wiki)
    }
    if ProcessInfo.processInfo.environment["LORE_RECORD"] == "1" {
      try Data(ShellSession.text(seen).utf8).write(to: session.url)
    }
    for (expected, actual) in zip(session.steps, seen) {
      #expect(actual == expected, "$ \(expected.command)")
    }
  }
}
