import Layout
import Testing

@Suite struct FoldTests {
  private let flow = Sample.flow(
    """
    # Title
    intro
    ## A
    text of a
    ### Inside A
    deep
    ## Key Points
    - the point
    ## B
    > [!note]- folded
    > secret

    > [!tip] open
    > advice
    """)

  private func shown(_ folds: Folds) -> [String] {
    var look = Look()
    look.folds = folds
    return flow.body(40, look).filter { !$0.isEmpty }
  }

  private var callouts: [Int] { flow.units.indices.filter { flow.units[$0].kind == .calloutTitle } }

  @Test func whatTheNoteFoldsIsFolded() {
    let lines = shown(Folds())
    #expect(lines.contains("▎ ▸ Note  folded …"))
    #expect(!lines.contains("▎ secret"))
    #expect(lines.contains("▎ advice"))
  }

  @Test func aClosedSectionLeavesItsHeading() {
    var folds = Folds()
    folds.headings = [1]
    let lines = shown(folds)
    #expect(lines.contains("▸ A  … 3 lines"))
    #expect(!lines.contains("text of a"))
    #expect(!lines.contains("Inside A"))
    #expect(lines.contains("B"))
  }

  @Test func theTitleCannotBeClosed() {
    var folds = Folds()
    folds.headings = [0, 1, 2, 3, 4]
    #expect(shown(folds).first == "intro")
  }

  @Test func aCalloutTurnsRound() {
    var folds = Folds()
    folds.callouts = Set(callouts.map { flow.units[$0].node })
    let lines = shown(folds)
    #expect(lines.contains("▎ ▾ Note  folded"))
    #expect(lines.contains("▎ secret"))
    #expect(!lines.contains("▎ advice"))
  }

  @Test func keyPointsAlone() {
    var folds = Folds()
    folds.isKeyPointsOnly = true
    #expect(shown(folds) == ["Key Points", "• the point"])
  }

  @Test func walkingSkipsWhatIsHidden() {
    var folds = Folds()
    folds.headings = [1]
    let seen = Array(sequence(first: 0) { flow.visible(after: $0, folds) })
    #expect(seen == flow.units.indices.filter { !flow.isHidden($0, folds) })
    let last = flow.units.count - 1
    #expect(Array(sequence(first: last) { flow.visible(before: $0, folds) }) == seen.reversed())
    #expect(seen.count < flow.units.count)
  }

  @Test func openingShowsAUnit() {
    let deep = flow.unit(ofHeading: 2) + 1
    var folds = Folds()
    folds.headings = [1, 2, 4]
    #expect(flow.isHidden(deep, folds))
    let opened = flow.opening(deep, folds)
    #expect(!flow.isHidden(deep, opened))
    #expect(opened.headings == [4])
    let secret = callouts[0] + 1
    #expect(flow.isHidden(secret, Folds()))
    #expect(!flow.isHidden(secret, flow.opening(secret, Folds())))
  }

  @Test func headingsInsideOtherBlocksFoldNothing() {
    let flow = Sample.flow("# T\n\n> ## Quoted\n> inside\n\nafter")
    var look = Look()
    look.folds.headings = [1]
    #expect(flow.body(40, look) == ["▎ Quoted", "▎", "▎ inside", "", "after"])
  }
}
