/// What nodes refer to by index, gathered while parsing.
struct SideTables {
  var lists: [ListStyle] = []
  var codeBlocks: [CodeBlock] = []
  var linkTargets: [LinkTarget] = []
  var wikilinks: [WikilinkParts] = []
  var callouts: [CalloutHead] = []
  var alignments: [[Alignment]] = []
  var pieces: [Piece] = []
  /// Index + 1 is the `detail` of literal text, inline or a block, that is not in one piece.
  var pieceRuns: [Range<Int>] = []
}
