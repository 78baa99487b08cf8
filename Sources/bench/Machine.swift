import Foundation

/// What the figures were measured on.
enum Machine {
  static var description: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let memory = (ProcessInfo.processInfo.physicalMemory + (1 << 29)) >> 30
    return "\(cores) cores, \(processor), \(memory) GB of memory, "
      + ProcessInfo.processInfo.operatingSystemVersionString
  }

  /// Today as `2026-11-22`.
  static var day: String { String(Date().formatted(.iso8601.year().month().day()).prefix(10)) }

  private static var processor: String {
    let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
    return name ?? "processor unknown"
  }
}
