/// How the sections of a note are called in addresses.
package enum HeadingNames {
  /// The address of each heading: by its text, or by its slug where an earlier one has its text.
  package static func addresses(id: String, _ headings: [Heading]) -> [Address] {
    var seen: Set<String> = []
    return headings.map { heading in
      let isFirst = seen.insert(fold(heading.text)).inserted
      let name = isFirst && !heading.text.isEmpty ? heading.text : heading.slug
      return Address(id: id, headings: name.isEmpty ? [] : [name])
    }
  }
}
