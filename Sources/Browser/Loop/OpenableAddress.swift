/// Addresses that may be given to another program.
enum OpenableAddress {
  /// The scheme, in small letters, if it is one of those that are opened.
  static func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon].lowercased()
    return ["http", "https", "mailto"].contains(scheme) ? scheme : nil
  }
}
