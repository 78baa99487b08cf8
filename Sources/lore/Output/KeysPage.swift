import Browser

/// The note `guide/keys` of the bundled wiki.
enum KeysPage {
  static var text: String {
    """
    ---
    type: guide
    title: Keys
    description: The keys of the browser.
    tags: [guide, browser]
    status: stable
    created: 2026-11-22
    ---

    `?` or F1 shows the keys that work where you are, then the others. A number before a motion
    repeats it: `12j`.
    This page is made from the table of commands that the browser itself reads its keys from; the
    names in the last column are for `:` and for `[keys]` in the config file.


    """ + CommandTable.markdown() + """
      ## Related

      - [Reading and walking](reading-and-walking.md) — the same by purpose

      """
  }
}
