package import Notes

/// What a search asks for, as read from the search language.
package struct Query: Sendable, Equatable {
  /// Nil for a query without any condition, which every note meets.
  package var condition: Condition?

  /// A query of one condition, or of none.
  package init(condition: Condition?) { self.condition = condition }
}

/// One condition on a note.
package indirect enum Condition: Sendable, Equatable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case text(TextTerm)
  /// Words that stand together in one section.
  case section(TextTerm)
  case pattern(BoundedPattern)
  case tag(String)
  case path(String)
  case type(String)
  case status(String)
  case trust(Trust)
  /// Links to, or is linked from, the note or ghost of this name.
  case linksTo(String)
  case linkedFrom(String)
  case property(key: String, Comparison?)
  case day(DayField, Comparison)
  case words(Comparison)
  case mark(Mark)
  case has(Part)
}

/// Words to be found, next to each other where there are several.
package struct TextTerm: Sendable, Equatable {
  /// Folded words; never empty.
  package var words: [String]
  /// Whether more letters may follow the last word.
  package var isPrefix: Bool
  /// Nil for all columns.
  package var column: TextColumn?
  /// As typed.
  package var written: String

  /// Words that are folded already.
  package init(words: [String], isPrefix: Bool = false, column: TextColumn? = nil, written: String)
  {
    self.words = words
    self.isPrefix = isPrefix
    self.column = column
    self.written = written
  }
}

/// A comparison with a value as typed.
package struct Comparison: Sendable, Equatable {
  /// How two values compare.
  package enum Sign: String, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
    case equal = "="
  }

  /// How a note's value compares with this one.
  package var sign: Sign
  /// As typed.
  package var value: String
  /// The value as a number.
  package var number: Double?
  /// The days that the value names, from first to last, since 1970: `2026-04` is a month.
  package var days: ClosedRange<Int>?
}

/// A date of a note.
package enum DayField: String, Sendable {
  case created, updated
}

/// A state of a note.
package enum Mark: String, Sendable, CaseIterable {
  case orphan, deadend, stale, ghosted, ambiguous, undated, draft, deprecated
}

/// Something that a note may hold.
package enum Part: String, Sendable, CaseIterable {
  case table, incident, code, task, problem
}

/// Why a query cannot be read, with the place.
package struct QueryError: Error, Equatable {
  /// What is wrong, in words.
  package let message: String
  /// Characters of the query before the place.
  package let offset: Int

  /// One line that names the place: the message, then what stands there.
  package func line(in query: String) -> String {
    let rest = query.dropFirst(offset).prefix(20)
    let place = rest.isEmpty ? "at the end" : "at character \(offset + 1), before '\(rest)'"
    return "\(message), \(place)"
  }
}
