import Notes

/// A small wiki in memory, with something of everything that the browser shows.
enum FixtureWiki {
  static let files: [String: String] = [
    "index.md": """
    # Garden

    * [Watering](/concepts/watering.md) - when and how much
    * [Soil](/concepts/soil.md) - what it is made of
    * [Elsewhere](https://example.org/garden) - a page outside
    """,
    "concepts/watering.md": watering,
    "concepts/soil.md": """
    ---
    title: Soil
    type: concept
    tags: [earth]
    updated: 2026-03-01
    ---

    # Soil

    Good soil holds water; see [[watering#What was measured]] for how long.

    ## Kinds

    Sand, clay and everything between.

    ## Related

    - [[watering]] — it decides how often to water
    - [[mulch]] — a cover that keeps the water in
    """,
    "daily/2026-04-27.md": """
    ---
    title: 27 April 2026
    ---

    Wrote down what happened to the beans. See [[watering]].
    """,
    "notes/plan.md": """
    # Plan

    - [ ] buy a hose
    - [x] dig, as [[soil]] says, with [[mulch]]
    """,
  ]

  private static let watering = """
    ---
    title: Watering
    type: concept
    description: Water early, water deep, water seldom.
    tags: [water, garden/care]
    aliases: [Irrigation]
    created: 2026-04-27
    updated: 2026-05-02
    sources: [daily/2026-04-27.md]
    verified:
      - by: process:rain-gauge
        at: 2026-05-02T08:00:00Z
    ---

    # Watering

    Water goes *down*, not sideways. A note on [[soil]] says why; a name nobody wrote yet is
    [[mulch]]. More is said [outside](https://example.org/water).[^gauge]

    ## Key Points

    - Water in the morning.
    - Rarely and deeply beats often and little.

    ## What was measured

    **Litres a day**

    | Plant | Litres | Shade |
    |---|---:|---|
    | Beans | 2 | no |
    | Tomatoes | 3.5 | no |
    | Ferns | 1 | yes |

    ```python
    def litres(plant: str) -> float:
        return TABLE[plant] * (1.5 if is_hot() else 1.0)  # a long line that is wider than narrow pages
    ```

    > [!warning] Noon
    > Never at noon.

    ## Real incident (2026-04-27)

    Beans: the leaves hung down
    - Symptom: leaves hung down at noon
    - Cause: the hose was closed by `close_valve`
    - Fix: open it again

    ## Long part

    \((1...30).map { "Paragraph \($0) tells of [[soil]] once more, at some length, so that it needs two lines." }
      .joined(separator: "\n\n"))

    ## Related

    - [[soil]] — what holds the water
    - [[notes/plan]] — what is left to do

    [^gauge]: Read from the gauge, [[2026-04-27]].
    """

  /// What reading a file gives; nil where there is none.
  static func read(_ path: String) -> ReadNote? {
    files[path].map { NoteReader().readWithDocument(path: path, bytes: Array($0.utf8)) }
  }
}
