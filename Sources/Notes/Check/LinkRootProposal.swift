extension LinkGraph {
  /// A mapping for `[links.roots]` under which most of the missing targets would resolve.
  ///
  /// Nil where there is none, or where fewer than three links would gain.
  package func linkRootProposal() -> (from: String, to: String, gains: Int, missing: Int)? {
    var missing = 0
    var gains: [String: [String: Int]] = [:]
    for link in linkRows.indices where linkRows[link].verdict.status == .missing {
      if isText(link) { continue }
      missing += 1
      let target = target(of: link)
      guard !target.hasPrefix("."), !FilePath.isAbsolute(target),
        let slash = target.utf8.firstIndex(of: 0x2F)
      else { continue }
      let rest = String(target[target.utf8.index(after: slash)...])
      let stem = NotePath.id(of: rest)
      for note in resolver.index.values(.noteSuffix, fold(stem)[...]).prefix(8) {
        let root = FilePath.components(of: id(of: note))
          .dropLast(FilePath.components(of: stem).count).joined(separator: "/")
        gains[String(target[..<slash]), default: [:]][root, default: 0] += 1
      }
    }
    var best: (from: String, to: String, gains: Int, missing: Int)?
    for (from, roots) in gains {
      for (to, count) in roots where count >= 3 && count * 2 > missing {
        let isBetter = best.map { (count, $0.from, $0.to) > ($0.gains, from, to) } ?? true
        if isBetter { best = (from, to, count, missing) }
      }
    }
    return best
  }

  /// The proposal as a finding about the wiki's configuration.
  package func linkRootProblem() -> Problem? {
    guard let proposal = linkRootProposal() else { return nil }
    return Problem(
      rule: .linkRoot, path: "lore.toml", address: Address(id: "lore.toml"), line: 1,
      message:
        "\(proposal.gains) of \(proposal.missing) missing targets begin with \(proposal.from)/",
      suggestion: "[links.roots] \"\(proposal.from)\" = \"\(proposal.to)\"",
      target: proposal.from)
  }
}
