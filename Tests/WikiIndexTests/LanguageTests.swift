import Notes
import TestSupport
import Testing

@testable import WikiIndex

/// Words of many languages, and names as engineers write them.
@Suite struct LanguageTests {
  private let wiki: TemporaryFolder
  private let index: NoteIndex

  init() throws {
    wiki = try TemporaryFolder([
      "ja-title.md": "# 検索の設定\n\nここでは別の話をします。\n",
      "ja-body.md": "# 別のノート\n\n全文検索のことを少し書きました。\n",
      "ja-often.md": "# 三つ目\n\n検索、検索、また検索。\n",
      "zh.md": "# 队列\n\n请求在队列里等待太久。\n",
      "ko.md": "# 메모\n\n데이터베이스를 복구했습니다.\n",
      "th.md": "# บันทึก\n\nระบบค้นหาข้อความภาษาไทยไม่มีช่องว่าง\n",
      "de.md": "# Änderungsprotokoll\n\nDie Donaudampfschifffahrtsgesellschaft prüft Straßen.\n",
      "fr.md": "# Crème\n\nUn café à l’hôtel, l'été dernier.\n",
      "tr.md": "# Işık\n\nİSTANBUL ve ılık DİYARBAKIR.\n",
      "ru.md": "# Очередь\n\nЁлка и ОЧЕРЕДЬ запросов.\n",
      "el.md": "# Οδυσσέας\n\nΟ ΟΔΥΣΣΕΥΣ και ο λόγος.\n",
      "code.md":
        "# Names\n\ndon't foo-bar C++ F# `asyncio.wait_for(user_id)` /etc/nginx/nginx.conf E0308\n"
        + "0x80004005 ERR_FOO_BAR HTTPServerError v1.2.3 a.b-c std::vector @main $HOME --dry-run\n",
    ])
    index = try NoteIndex.memory(WikiFolder(root: wiki.path))
    try index.update()
  }

  private func ids(_ text: String) throws -> [String] {
    let query = try Query(parsing: text, today: 0)
    return try index.search(query, SearchOptions(now: 0)).hits.map(\.id)
  }

  @Test func ranksWordsInsideRunningText() throws {
    #expect(try ids("検索") == ["ja-title", "ja-often", "ja-body"])
    #expect(try ids("全文検索") == ["ja-body"])
  }

  @Test(
    arguments: [
      ("队列", "zh"), ("等待", "zh"), ("복구", "ko"), ("ค้น", "th"), ("ภาษาไทย", "th"), ("ไทย", "th"),
      ("donaudampf*", "de"), ("anderungs*", "de"), ("ÄNDERUNGSPROTOKOLL", "de"), ("strassen", "de"),
      ("prufft OR prüft", "de"), ("creme", "fr"), ("hotel", "fr"), ("été", "fr"), ("ETE", "fr"),
      ("ışık", "tr"), ("ISIK", "tr"), ("istanbul", "tr"), ("diyarbakır", "tr"), ("ılık", "tr"),
      ("очередь", "ru"), ("елка", "ru"), ("ЁЛКА", "ru"), ("οδυσσευς", "el"), ("οδυσσευσ", "el"),
      ("ΛΌΓΟΣ", "el"), ("λογος", "el"),
    ])
  func foldsCaseAndAccents(_ text: String, _ expected: String) throws {
    #expect(try ids(text) == [expected])
  }

  @Test(arguments: [
    "don't", "foo-bar", "C++", "c++", "F#", "asyncio.wait_for", "wait_for", "user_id",
    "/etc/nginx/nginx.conf", "nginx.conf", "E0308", "e0308", "0x80004005", "ERR_FOO_BAR",
    "err_foo_bar", "HTTPServerError", "httpservererror", "server", "v1.2.3", "a.b-c",
    "std::vector", "@main", "$HOME", "asyncio.wait_for(user_id)", "\"--dry-run\"",
  ])
  func findsNamesAsTheyAreTyped(_ text: String) throws {
    #expect(try ids(text) == ["code"])
  }

  @Test(arguments: ["bar-foo", "id_user", "E03", "for_wait", "conf.nginx"])
  func doesNotFindOtherNames(_ text: String) throws {
    #expect(try ids(text).isEmpty)
  }
}
