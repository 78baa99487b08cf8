import Browser
import Notes

/// A second wiki in memory: embeds, callouts, deprecated notes, other scripts, odd blocks.
enum FixtureShed {
  static let files: [String: String] = [
    "index.md": """
    ---
    title: Shed
    type: overview
    ---

    # Shed

    The rake is described elsewhere.

    ![[tools/rake#Handle]]

    > [!tip]- How to hang it
    > Teeth to the wall, never outwards.

    > [!danger] Not for children
    > See [[tools/scythe]], which is no longer used.

    Area of the floor: $a \\cdot b$, and as a block:

    $$
    a = 3, b = 4
    $$

    ![The shed from the south](images/shed.png)

    <details><summary>Older words</summary>It stood nearer to the road.</details>

    1. sweep
       - under the bench
    2. ~~paint~~ ==oil== the door[^oil]

    [^oil]: Linseed, once a year.
    """,
    "tools/rake.md": """
    ---
    title: Rake
    tags: [tool]
    updated: 2026-03-02
    ---

    # Rake

    ## Handle

    Ash, 1.6 m; fits [[tools/scythe]] as well.
    """,
    "tools/scythe.md": """
    ---
    title: Scythe
    tags: [tool]
    status: deprecated
    updated: 2024-08-01
    ---

    # Scythe

    Replaced by the mower.
    """,
    "scripts.md": """
    ---
    title: ป้าย 表示 لافتة 🌱
    tags: [écriture]
    created: 2026-01-05
    ---

    # ป้าย 表示 لافتة 🌱

    ภาษาไทยไม่มีช่องว่างระหว่างคำ ดังนั้นการตัดบรรทัดจึงต้องระวัง

    中文和日本語の文章には空白がないので、行の折り返しは文字の間で起こる。「引用」は行頭に来ない。

    النص العربي يُكتب من اليمين إلى اليسار, and English after it.

    👩‍🌾 👍🏽 é 🇳🇴 stay one cell group each; so does नमस्ते.

    | 名前 | ค่า | قيمة |
    |---|---:|:---:|
    | 鋤 | 12 | نعم |
    | จอบ | 3 | لا |
    """,
  ]

  /// The library of these notes.
  static let library = Driver.library(
    of: files.keys.sorted().map { Driver.note($0, files[$0] ?? "") })
}
