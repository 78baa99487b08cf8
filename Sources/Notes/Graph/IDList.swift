/// The ids of a graph's notes, each made when it is asked for.
struct IDList: Sendable {
  private let names: StringPool
  private let rows: PackedArray<NoteRow>

  /// The ids of no notes.
  init() { self.init(names: StringPool(), rows: []) }

  /// The ids of rows whose paths are in a pool.
  init(names: StringPool, rows: PackedArray<NoteRow>) {
    self.names = names
    self.rows = rows
  }

  subscript(note: Int) -> String {
    let row = rows[note]
    return names.prefix(Int(row.idLength), of: row.path)
  }

  /// The number of the note with exactly this id; nil if there is none.
  func firstIndex(of id: String) -> Int? {
    let place = place(of: id)
    return place < rows.count && self[place].utf8.elementsEqual(id.utf8) ? place : nil
  }

  /// How many notes have an id that comes before this one.
  func place(of id: String) -> Int {
    var id = id
    return id.withUTF8 { wanted in
      var low = 0
      var high = rows.count
      while low < high {
        let middle = (low + high) / 2
        if order(of: middle, wanted) < 0 { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// Negative where a note's id comes before that of another list's note, 0 where they are equal.
  func order(of note: Int, to other: Int, of list: IDList) -> Int {
    let row = list.rows[other]
    return list.names.withUTF8(of: row.path) { path in
      order(of: note, UnsafeBufferPointer(rebasing: path.prefix(Int(row.idLength))))
    }
  }

  /// Whether a note's path is that of another list's note.
  func isPath(of note: Int, thatOf other: Int, of list: IDList) -> Bool {
    names.withUTF8(of: rows[note].path) { path in
      list.names.withUTF8(of: list.rows[other].path) { path.order(to: $0) == 0 }
    }
  }

  /// Negative where a note's id comes before `wanted`.
  private func order(of note: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Int {
    let row = rows[note]
    return names.withUTF8(of: row.path) { path in
      UnsafeBufferPointer(rebasing: path.prefix(Int(row.idLength))).order(to: wanted)
    }
  }
}
