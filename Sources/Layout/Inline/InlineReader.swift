import Cells
import Markup

/// Turns the inlines of a block into text with styles.
struct InlineReader {
  let flow: Flow
  let look: Look
  let marks: Marks
  /// Bytes outside it are left out.
  let window: Range<Int>
  var text = InlineText()
  private var open: [Opened] = []
  var ink: Ink
  /// Whether the last node was one that does not show.
  var hasHidden = false
  /// The nodes that are read.
  private(set) var nodes = 0..<0
  /// Tags that are open.
  var openTags: [OpenTag] = []
  /// The tags that belong together; nil until there is one.
  var tagPairs: HTMLPairs?

  /// How text is drawn at some place.
  struct Ink {
    var style: Style
    var link: PageLink?
  }

  /// A node that is being read, and what comes after it.
  private struct Opened {
    let end: Int
    let outer: Ink
    var suffix = ""
  }

  init(_ flow: Flow, look: Look, window: Range<Int>, style: Style) {
    self.flow = flow
    self.look = look
    marks = look.marks
    self.window = window
    ink = Ink(style: style)
  }

  /// Reads nodes in preorder, all of them inlines, from a node up to the end of its parent.
  mutating func read(_ nodes: Range<Int>) {
    self.nodes = nodes
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      close(upTo: index)
      let node = flow.document.nodes[index]
      let next = Int(node.subtreeEnd)
      if Int(node.end) <= window.lowerBound {
        if node.kind == .inlineHTML { passHTML(index) }
        index = next
      } else if Int(node.start) >= window.upperBound {
        break
      } else {
        index = read(index, node) ? index + 1 : next
      }
    }
    close(upTo: .max)
  }

  private mutating func close(upTo index: Int) {
    while let top = open.last, top.end <= index {
      open.removeLast()
      text.append(top.suffix, style: ink.style, link: ink.link)
      ink = top.outer
    }
  }

  /// Reads one node; whether its children are still to be read.
  private mutating func read(_ index: Int, _ node: Node) -> Bool {
    switch node.kind {
    case .text:
      appendText(node.range.clamped(to: window))
    case .softBreak:
      appendSoftBreak(node)
    case .hardBreak:
      text.append("\n", style: ink.style)
    case .escape, .entity:
      text.append(
        ShownText.line(flow.document.plainText(of: index)), style: ink.style, link: ink.link,
        source: node.range)
    case .code:
      appendLiteral(index, node, style: ink.style.role == .text ? Style(role: .code) : ink.style)
    case .math:
      appendMath(index, node)
    case .emphasis:
      return begin(node) { $0.style = $0.style.adding(.italic) }
    case .strong:
      return begin(node) {
        $0.style =
          $0.style.role == .text
          ? Style(role: .strong, attributes: $0.style.attributes.union(.bold))
          : $0.style.adding(.bold)
      }
    case .strikethrough:
      text.append("~~", style: Style(role: .quiet, attributes: .strike))
      return begin(node, suffix: "~~") { $0.style = Style(role: .quiet, attributes: .strike) }
    case .highlight:
      return begin(node) { $0.style = Style(role: .accent, attributes: .bold) }
    case .link: return beginLink(node)
    case .autolink: appendAutolink(node)
    case .image: appendImage(index, node)
    case .wikilink: appendWikilink(index, node)
    case .embed: appendEmbed(index, node)
    case .footnoteReference, .inlineFootnote: appendReference(index, node)
    case .inlineHTML: readHTML(index)
    case .tag:
      let link = PageLink.tag(flow.document.name(of: index))
      appendVerbatim(node.range, Ink(style: Style(role: .accent), link: link))
    case .blockID, .comment: hasHidden = true
    default: break
    }
    return false
  }

  /// Reads the children of a node in another ink, with `suffix` after them.
  mutating func begin(
    _ node: Node, suffix: String = "", _ change: (inout Ink) -> Void
  ) -> Bool {
    open.append(Opened(end: Int(node.subtreeEnd), outer: ink, suffix: suffix))
    change(&ink)
    return true
  }
}
