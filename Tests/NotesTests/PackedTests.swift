import Foundation
import Testing

@testable import Notes

/// Arrays and records that are read where they lie.
struct PackedTests {
  /// Bytes at an address of their own.
  private final class Kept: PackedBytes {
    let address: UInt
    let count: Int

    init(_ bytes: [UInt8]) {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
      copy.copyBytes(from: bytes)
      address = UInt(bitPattern: copy.baseAddress)
      count = bytes.count
    }

    deinit { UnsafeMutableRawPointer(bitPattern: address)?.deallocate() }

    var bytes: UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
    }

    func letGo() {}
  }

  private func written(_ body: (PackedWriter) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    body(PackedWriter { bytes.append(contentsOf: $0) })
    return bytes
  }

  @Test func arraysAreReadWhereTheyAreAndChangedInCopies() throws {
    let bytes = written {
      $0.add([1, 2, 3] as PackedArray<UInt8>)
      $0.add([-5, 7] as PackedArray<Int>)
      $0.add(texts: ["", "é", "x"])
    }
    var kept: Kept? = Kept(bytes)
    let before = try #require(kept).bytes.map { $0 }
    var reader = PackedReader(try #require(kept).bytes, keeper: kept)
    let small: PackedArray<UInt8> = reader.array()
    var large: PackedArray<Int> = reader.array()
    #expect(reader.texts() == ["", "é", "x"])
    #expect(reader.isSound)
    weak let owner = kept
    kept = nil
    #expect(owner != nil, "an array keeps the bytes that it lies in")
    #expect(Array(small) == [1, 2, 3])
    let copy = large
    large[0] = 9
    large.append(11)
    large.append(0..<1, of: copy)
    #expect(Array(large) == [9, 7, 11, -5])
    #expect(Array(copy) == [-5, 7])
    #expect(owner?.bytes.map { $0 } == before)
    #expect(copy.contentHash == ([-5, 7] as PackedArray<Int>).contentHash)
  }

  @Test func whatIsNotAsWrittenIsNotSound() {
    let bytes = written { $0.add([1, 2, 3] as PackedArray<UInt32>) }
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x10
      let kept = Kept(damaged)
      var reader = PackedReader(kept.bytes, keeper: kept)
      let array: PackedArray<UInt32> = reader.array()
      #expect(reader.isSound == false && array.isEmpty || Array(array) == [1, 2, 3])
    }
    var cut = bytes
    while !cut.isEmpty {
      cut.removeLast()
      let kept = Kept(cut)
      var reader = PackedReader(kept.bytes, keeper: kept)
      let array: PackedArray<UInt32> = reader.array()
      #expect(array.isEmpty || Array(array) == [1, 2, 3])
    }
  }

  @Test func recordsAreMadeAnew() {
    let text = """
      # Outage 2024-05-06 — pump

      - Symptom: no water
      - Cause: `valve_3` shut
      - Fix: opened

      # Undated outage

      - Symptom: none
      """
    let incidents = NoteReader().read(path: "incidents/a.md", bytes: Array(text.utf8)).incidents
    #expect(incidents.count == 2)
    let list = PackedList(incidents + incidents)
    #expect(Array(list) == incidents + incidents)
    let bytes = written { list.write(to: $0) }
    let kept = Kept(bytes)
    var reader = PackedReader(kept.bytes, keeper: kept)
    #expect(Array(PackedList<Incident>(reading: &reader)) == Array(list))
  }

  @Test func recordsOfOtherBytesAreEmpty() {
    for bytes in [[], [0xFF], [0x80, 0x80], [200, 1, 65], Array(repeating: 0xFF, count: 40)]
      as [[UInt8]]
    {
      bytes.withUnsafeBytes { bytes in
        var record = RecordReader(bytes)
        _ = record.text()
        _ = record.texts()
        _ = record.date()
        _ = record.optionalText()
        #expect(!record.isSound || bytes.isEmpty)
      }
    }
  }
}
