import Foundation

/// Peers that are Python packages, each run by a short script that times itself, so that the start
/// of Python does not count.
struct PythonPeers {
  let folder: String

  /// A Python that may have the packages: `LORE_BENCH_PYTHON`, else `python3`.
  private static var program: String? {
    ProcessInfo.processInfo.environment["LORE_BENCH_PYTHON"] ?? Peer.find("python3")
  }

  /// The link graph of the folder.
  func measureGraph() throws {
    guard let lines = try run("graphmark", Self.graph, [folder]), let time = lines.first else {
      return report("graphmark", "not installed")
    }
    report("graphmark: graph of the wiki", Timing.text(time), "in the process")
  }

  /// An index of the folder, written to `place`, and the 20 best of each query with a snippet.
  func measureSearch(_ queries: [String], at place: String) throws {
    guard let lines = try run("tantivy", Self.search, [folder, place] + queries), lines.count == 4
    else { return report("tantivy", "not installed") }
    report("tantivy: index", Timing.text(lines[0]), "\(Int(lines[1]) >> 20) MB, in the process")
    report("tantivy: whole queries, p50", Timing.text(lines[2]), "20 notes with snippets")
    report("tantivy: whole queries, p95", Timing.text(lines[3]))
  }

  /// The numbers that a script prints, one a line; nil where its package is not there.
  private func run(_ package: String, _ script: String, _ words: [String]) throws -> [Double]? {
    guard let python = Self.program else { return nil }
    let text = try Peer.output(python, ["-c", script] + words)
    let numbers = text.split(separator: "\n").compactMap { Double($0) }
    return numbers.isEmpty ? nil : numbers
  }

  private static let graph = """
    import sys, time, graphmark
    start = time.perf_counter()
    graphmark.build(sys.argv[1])
    print(time.perf_counter() - start)
    """

  private static let search = """
    import pathlib, sys, time, tantivy
    folder, place = sys.argv[1], pathlib.Path(sys.argv[2])
    place.mkdir(parents=True, exist_ok=True)
    start = time.perf_counter()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("path", stored=True, tokenizer_name="raw")
    builder.add_text_field("body", stored=True)
    index = tantivy.Index(builder.build(), path=str(place))
    writer = index.writer(heap_size=128_000_000)
    for path in pathlib.Path(folder).rglob("*.md"):
        body = path.read_text(encoding="utf-8", errors="replace")
        writer.add_document(tantivy.Document(path=str(path), body=body))
    writer.commit()
    writer.wait_merging_threads()
    print(time.perf_counter() - start)
    print(sum(file.stat().st_size for file in place.iterdir()))
    index.reload()
    searcher = index.searcher()
    times = []
    for text in sys.argv[3:]:
        for _ in range(5):
            start = time.perf_counter()
            query = index.parse_query(text, ["body"], conjunction_by_default=True)
            cutter = tantivy.SnippetGenerator.create(searcher, query, index.schema, "body")
            for _, number in searcher.search(query, 20).hits:
                cutter.snippet_from_doc(searcher.doc(number)).to_html()
            times.append(time.perf_counter() - start)
    times.sort()
    print(times[len(times) // 2])
    print(times[len(times) * 95 // 100])
    """
}
