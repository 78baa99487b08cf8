// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "lore",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C: one opaque session over libncursesw; nothing else includes curses.h.
    .target(
      name: "CursesShim",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    // C: what Swift's modules of the system's library leave out of its allocator.
    .target(name: "AllocatorShim"),
    // Markdown bytes to a tree in which every node has its byte range.
    .target(name: "Markup", swiftSettings: settings),
    // What a note is, and the link graph: values, no files.
    .target(name: "Notes", dependencies: ["Markup", yams], swiftSettings: settings),
    // A folder of notes kept in step with an index: scan, watch, full text, the query language.
    .target(name: "WikiIndex", dependencies: ["Markup", "Notes", grdb], swiftSettings: settings),
    // A selection of notes to files: folders, one file, graphs.
    .target(
      name: "Export", dependencies: ["Markup", "Notes", "WikiIndex"], swiftSettings: settings),
    // What a terminal is, as values: cells, roles, widths, keys.
    .target(name: "Cells", swiftSettings: settings),
    // A note as styled lines of a given width.
    .target(
      name: "Layout", dependencies: ["Markup", "Notes", "Cells", "Resources"],
      swiftSettings: settings),
    // The browser: model, message, effect, update, view. No curses, no files.
    .target(
      name: "Browser", dependencies: ["Markup", "Notes", "Cells", "Layout"],
      swiftSettings: settings),
    // The terminal port over ncurses; the only importer of CursesShim beside tests and benchmark.
    .target(
      name: "CursesTerminal", dependencies: ["Cells", "CursesShim"], swiftSettings: settings),
    // The folder Resources/ as string literals.
    .target(name: "Resources", swiftSettings: settings),
    // The command line, and the file that connects everything.
    .executableTarget(
      name: "lore",
      dependencies: [
        "Markup", "Notes", "WikiIndex", "Export", "Cells", "Layout", "Browser",
        "CursesTerminal", "AllocatorShim", "Resources", argumentParser, toml,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Markup", "Notes", "WikiIndex", "Export", "Cells", "Layout", "Browser", "CursesShim",
        argumentParser,
      ],
      swiftSettings: settings),

    // Snapshots, pseudo-terminal, sample wikis; used by tests only.
    .target(
      name: "TestSupport", dependencies: ["Cells", "CursesShim"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "NotesTests", dependencies: ["Notes", "Markup", "TestSupport", yams],
      swiftSettings: settings),
    .testTarget(
      name: "WikiIndexTests", dependencies: ["WikiIndex", "Notes", "TestSupport", grdb],
      swiftSettings: settings),
    .testTarget(
      name: "ExportTests",
      dependencies: ["Export", "lore", "Markup", "Notes", "WikiIndex", "TestSupport", yams],
      swiftSettings: settings),
    .testTarget(
      name: "CellsTests", dependencies: ["Cells", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "LayoutTests",
      dependencies: ["Layout", "Notes", "Cells", "Resources", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "BrowserTests", dependencies: ["Browser", "Notes", "Cells", "Layout", "TestSupport"],
      swiftSettings: settings),
    // Draws and reports on a terminal what the tests of the terminal layer ask for.
    .executableTarget(
      name: "terminal-probe", dependencies: ["CursesTerminal", "Cells", "TestSupport"],
      path: "Tests/terminal-probe", swiftSettings: settings),
    // Draws the pictures of the README from the program's own screens.
    .executableTarget(
      name: "pictures", dependencies: ["TestSupport"], path: "Tests/pictures",
      swiftSettings: settings),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "CursesTerminal", "CursesShim", "Cells", "TestSupport", "terminal-probe",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LoreTests", dependencies: ["lore", "Resources", "TestSupport"],
      swiftSettings: settings),
  ]
)
