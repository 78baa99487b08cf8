extension String {
  /// The text, or its beginning and an ellipsis where no screen has room for it.
  ///
  /// What is measured and drawn again and again must have an end: a title of megabytes has none.
  package var shortened: String {
    utf8.count <= String.longest ? self : String(unicodeScalars.prefix(String.longest)) + "…"
  }

  /// The most scalars of a text that is shown as one.
  private static var longest: Int { 4000 }
}
