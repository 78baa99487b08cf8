import Foundation
import Markup
import Testing

/// Checks every relative link and anchor of a folder by rules written here: GitHub's, not ours.
struct LinkChecker {
  let root: URL
  private var anchors: [String: Set<String>] = [:]

  /// What is wrong, one line each; empty where every link lands.
  static func faults(in folder: String) throws -> [String] {
    var checker = LinkChecker(root: URL(fileURLWithPath: folder))
    return try checker.run()
  }

  private init(root: URL) { self.root = root }

  private mutating func run() throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".markdown") }.sorted()
    try #require(!files.isEmpty, "there is nothing to check")
    var faults: [String] = []
    for file in files {
      let bytes = Array(try Data(contentsOf: root.appendingPathComponent(file)))
      for target in Self.targets(bytes) {
        if let fault = fault(target, in: file) { faults.append("\(file): \(target): \(fault)") }
      }
      let document = Document(parsing: bytes, dialect: .notes)
      for node in document.nodes where node.kind == .wikilink || node.kind == .embed {
        faults.append("\(file): \(document.string(node.range)) is left")
      }
    }
    return faults
  }

  private mutating func fault(_ target: String, in file: String) -> String? {
    if target.range(of: "^[A-Za-z][A-Za-z0-9+.-]*:", options: .regularExpression) != nil {
      return nil
    }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard !target.contains(" "), let path = parts[0].removingPercentEncoding else {
      return "is not encoded"
    }
    let base =
      path.hasPrefix("/") ? root : root.appendingPathComponent(file).deletingLastPathComponent()
    let url = path.isEmpty ? root.appendingPathComponent(file) : base.appendingPathComponent(path)
    let real = url.standardizedFileURL.path
    guard real == root.path || real.hasPrefix(root.path + "/") else { return "leads out" }
    guard FileManager.default.fileExists(atPath: real) else { return "is not there" }
    guard parts.count == 2 else { return nil }
    guard let anchor = parts[1].removingPercentEncoding else { return "anchor is not encoded" }
    if anchors[real] == nil { anchors[real] = Self.anchors(ofFile: real) }
    return anchors[real]?.contains(anchor) == true ? nil : "has no such anchor"
  }

  /// Destinations of links, images and `src` and `href` of HTML.
  private static func targets(_ bytes: [UInt8]) -> [String] {
    let document = Document(parsing: bytes, dialect: [.gfm, .frontmatter])
    var found: [String] = []
    for index in document.nodes.indices {
      switch document.nodes[index].kind {
      case .link, .image: found.append(document.destination(of: index))
      case .inlineHTML, .htmlBlock:
        let html = document.string(document.nodes[index].range)
        for match in html.matches(of: /(?:src|href)="([^"]*)"/) { found.append(String(match.1)) }
      default: break
      }
    }
    return found
  }

  static func anchors(ofFile path: String) -> Set<String> {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return anchors(of: Array(data))
  }

  /// GitHub's anchors: of headings, repeats numbered, and of `id` attributes.
  static func anchors(of bytes: [UInt8]) -> Set<String> {
    let document = Document(parsing: bytes, dialect: [.gfm, .frontmatter])
    var seen: [String: Int] = [:]
    var anchors: Set<String> = []
    for index in document.nodes.indices {
      switch document.nodes[index].kind {
      case .heading:
        let base = slug(text(of: index, document))
        let count = seen[base]
        seen[base] = (count ?? 0) + 1
        anchors.insert(count.map { "\(base)-\($0)" } ?? base)
      case .inlineHTML, .htmlBlock:
        let html = document.string(document.nodes[index].range)
        for match in html.matches(of: /id="([^"]*)"/) { anchors.insert(String(match.1)) }
      default: break
      }
    }
    return anchors
  }

  private static func text(of heading: Int, _ document: Document) -> String {
    document.descendants(of: heading).map { child in
      let node = document.nodes[child]
      switch node.kind {
      case .text: return document.string(node.range)
      case .escape: return String(document.string(node.range).dropFirst())
      case .entity: return document.entityText(of: child)
      case .code, .autolink: return document.string(node.content)
      case .softBreak, .hardBreak: return " "
      default: return ""
      }
    }.joined()
  }

  /// Lower case; letters, digits, marks, `_`, `-` stay, blanks become hyphens, the rest goes.
  private static func slug(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.compactMap { scalar -> Character? in
        if scalar == " " { return "-" }
        if scalar == "-" || scalar == "_" || CharacterSet.alphanumerics.contains(scalar) {
          return Character(scalar)
        }
        return nil
      }.map(String.init).joined())
  }
}
