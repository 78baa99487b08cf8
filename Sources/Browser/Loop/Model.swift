package import Cells
import Layout

/// All that the browser knows; `update` changes it, `view` draws it.
package struct Model: Sendable {
  /// Columns and rows of the terminal.
  package internal(set) var size: Size
  /// What was asked for when the browser was started.
  package let options: Options
  var library: Library?
  /// The note that is read; nil until the first one is there.
  var reader: Reader?
  /// A second note beside the first.
  var split: Reader?
  var trail = Trail()
  /// The reason on the link that led to the note that is read.
  var arrivalReason: String?
  var panes: Panes
  var navigator = Navigator()
  var context = ContextPane()
  /// What lies over the frame, the topmost last.
  var layers: [Layer] = []
  var input = KeyInput()
  /// Whether the status line lists what may follow the keys typed so far.
  var listsKeys = false
  var notice: Notice?
  /// Notes that were read, by path.
  var visited: Set<String> = []
  /// Notes in the order in which they were read, the newest first.
  var recentPaths: [String] = []
  /// Where the second note is to be entered.
  var splitSpot = Spot.top
  /// Paths and titles, the newest first.
  var bookmarks: [Bookmark] = []
  var hidesDeprecated = false
  /// What is folded of the notes that were left.
  var closed = ClosedNotes()
  var jump: Jump?
  /// Where the next note that is read for showing is to be entered.
  var arrival = Arrival()
  /// The lines typed after `:` and into the finder, the newest first.
  var history = History()
  var tickets = Tickets()
  /// What was chosen where notes are picked; nil until then.
  package internal(set) var picked: Picked?
  /// Whether there is no wiki yet, only a choice of some.
  var isChoosing = false
  /// How far the wiki has been read or indexed; nil when that is done.
  var progress: Progress?
  /// Whether searches are answered at once.
  var canSearch = false
  /// Whether the lines for a first run are shown; the first key takes them away.
  package var greets = false
  /// An external address that was shown in full and that Enter opens.
  var armedAddress: String?

  /// A browser of a terminal's size, with nothing read yet.
  package init(size: Size, options: Options) {
    self.size = size
    self.options = options
    panes = Panes(showsNavigator: options.showsNavigator, showsContext: options.showsContext)
  }

  /// A remark in the status line.
  struct Notice: Equatable, Sendable {
    var text: String
    var isError = false
  }

  struct Bookmark: Equatable, Sendable {
    var path: String
    var title: String
  }

  /// The last jump by `]` or `[`, for `;` and `,`.
  struct Jump: Equatable, Sendable {
    var kind: Landmark.Kind
    var isForward: Bool
  }

  /// What is to happen when the note asked for arrives.
  struct Arrival: Equatable, Sendable {
    var path: String?
    var spot = Spot.top
    /// Whether the note that is left goes on the trail.
    var leavesTrail = true
    /// What the link that leads there says; nil where it says nothing or none was followed.
    var reason: String?
    /// What a search found there, to be marked; nil where none led there.
    var words: String?
  }
}
