/// A rule of `check`.
package enum Rule: String, Sendable, CaseIterable {
  case linkMissing = "link-missing"
  case attachmentMissing = "attachment-missing"
  case anchorMissing = "anchor-missing"
  case linkAmbiguous = "link-ambiguous"
  case linkByAlias = "link-by-alias"
  case linkRawSpace = "link-raw-space"
  case linkRoot = "link-root"
  case frontmatterBroken = "frontmatter-broken"
  case frontmatterBadDate = "frontmatter-bad-date"
  case frontmatterDuplicateKey = "frontmatter-duplicate-key"
  case idClash = "id-clash"
  case notUTF8 = "not-utf8"
  case unreadable
  case unclosedFence = "unclosed-fence"
  case tableRagged = "table-ragged"
  case footnoteMissing = "footnote-missing"
  case footnoteUnused = "footnote-unused"
  case sourceMissing = "source-missing"
  case incidentUndated = "incident-undated"
  case symlinkSkipped = "symlink-skipped"
  case noteLarge = "note-large"
  /// An expected finding that is gone.
  case expectedGone = "expected-gone"
  case okfFrontmatter = "okf-frontmatter"
  case okfType = "okf-type"
  case okfIndex = "okf-index"
  case okfLog = "okf-log"

  /// How grave a finding of this rule is.
  package var severity: Severity {
    switch self {
    case .frontmatterBroken, .idClash, .notUTF8, .unreadable: .error
    case .okfFrontmatter, .okfType, .okfIndex, .okfLog: .error
    case .linkMissing, .attachmentMissing, .anchorMissing, .frontmatterBadDate: .warning
    case .frontmatterDuplicateKey, .unclosedFence, .tableRagged, .footnoteMissing: .warning
    case .sourceMissing, .expectedGone: .warning
    case .linkAmbiguous, .linkByAlias, .linkRawSpace, .linkRoot, .footnoteUnused: .hint
    case .incidentUndated, .symlinkSkipped, .noteLarge: .hint
    }
  }
}
