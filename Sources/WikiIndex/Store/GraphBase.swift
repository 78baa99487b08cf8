import Glibc
import Notes

/// A link graph with the files that it was made of: a later one begins with it.
struct GraphBase: Sendable {
  var files: FileList
  var graph: LinkGraph
  /// See ``FileList/stamp``.
  var stamp: String

  init(files: FileList, graph: LinkGraph) {
    self.files = files
    self.graph = graph
    stamp = files.stamp
  }

  /// Changes with the form of what is written.
  private static let form: UInt64 = 1

  /// What must be equal for a file to be read: the form, and how notes are read.
  private static func head(_ folder: WikiFolder) -> [UInt64] {
    let key = "\(Schema.number) \(folder.readingKey)"
    return [0x6c6f_7265_6772_6170, form, ContentHash.of(Array(key.utf8))]
  }

  /// Reads the file beside an index; nil where there is none, it is damaged, or it belongs to another
  /// configuration.
  init?(_ folder: WikiFolder, _ place: IndexPlace) {
    guard let path = place.graphFile else { return nil }
    let handle = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var status = stat()
    guard fstat(handle, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0
    else { return nil }
    let size = Int(status.st_size)
    // Files are replaced by a rename, never shortened, so that what is mapped stays there.
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, handle, 0),
      start != MAP_FAILED
    else { return nil }
    defer { munmap(start, size) }
    var reader = PackedReader(UnsafeRawBufferPointer(start: start, count: size))
    let head: [UInt64] = reader.array()
    guard head == Self.head(folder) else { return nil }
    files = FileList(reading: &reader)
    let surroundings = folder.surroundings(attachments: reader.texts())
    guard let graph = LinkGraph(reading: &reader, surroundings: surroundings) else { return nil }
    self.graph = graph
    stamp = files.stamp
  }

  /// Writes the file anew; where that cannot be there is none, and the next start costs more.
  func write(_ folder: WikiFolder, _ place: IndexPlace) {
    guard let path = place.graphFile else { return }
    let scratch = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let handle = open(scratch, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard handle >= 0 else { return }
    let output = BufferedFile(handle)
    let writer = PackedWriter { output.add($0) }
    writer.add(Self.head(folder))
    files.write(to: writer)
    writer.add(texts: graph.attachments)
    graph.write(to: writer)
    let isWhole = output.finish()
    close(handle)
    if !isWhole || rename(scratch, path) != 0 { unlink(scratch) }
  }
}

/// Gathers small pieces before they are written.
private final class BufferedFile {
  private let handle: Int32
  private var waiting: [UInt8] = []
  private var isWhole = true

  init(_ handle: Int32) { self.handle = handle }

  func add(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count < 1 << 16 {
      waiting.append(contentsOf: bytes)
      if waiting.count >= 1 << 18 { flush() }
    } else {
      flush()
      put(bytes)
    }
  }

  func finish() -> Bool {
    flush()
    return isWhole
  }

  private func flush() {
    waiting.withUnsafeBytes(put)
    waiting.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while isWhole, !rest.isEmpty {
      let count = Glibc.write(handle, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        isWhole = false
        return
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
