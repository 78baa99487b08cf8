/// The form in which single scalars are compared when text is searched.
enum ScalarFold {
  /// Gives the scalar in lower case without its accent, or nothing for an accent by itself.
  static func fold(_ scalar: Unicode.Scalar, _ body: (UInt32) -> Void) {
    let value = scalar.value
    if value < 0x80 {
      body(value &- 0x41 < 26 ? value | 0x20 : value == 0x0a ? 0x20 : value)
    } else if (0x300...0x36f).contains(value) || value == 0xad {
      return
    } else if let base = bases[value] {
      body(base)
    } else {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { body(lower.value) }
    }
  }

  private static let bases: [UInt32: UInt32] = {
    var bases: [UInt32: UInt32] = [:]
    for group in groups.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let scalars = group.unicodeScalars.map(\.value)
      for accented in scalars.dropFirst() { bases[accented] = scalars[0] }
    }
    return bases
  }()

  /// A letter, then those that are compared as it.
  private static let groups = """
    ;; `` aÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ bḂḃḄḅḆḇ
    cÇçĆćĈĉĊċČčḈḉ dĎďĐđḊḋḌḍḎḏḐḑḒḓ eÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ
    fḞḟ gĜĝĞğĠġĢģǦǧǴǵḠḡ hĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ iÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị jĴĵǰ
    kĶķǨǩḰḱḲḳḴḵ lĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ mḾḿṀṁṂṃ nÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ
    oÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ pṔṕṖṗ
    rŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ sŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ tŢţŤťȚțṪṫṬṭṮṯṰṱẗ
    uÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự vṼṽṾṿ wŴŵẀẁẂẃẄẅẆẇẈẉẘ
    xẊẋẌẍ yÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ zŹźŻżŽžẐẑẒẓẔẕ ¨΅῁῭΅ ´´ ·· æǢǣǼǽ øǾǿ ſẛ ʒǮǯ ʹʹ
    αΆάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ εΈέἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ
    ηΉήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴήᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊΉῌ ιΊΐΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίιῐῑῒΐῖῗῘῙῚΊ
    οΌόὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌ ρῤῥῬ υΎΫΰϋύὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎ
    ωΏώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼ ϒϓϔ аӐӑӒӓ гЃѓ еЀЁѐёӖӗ жӁӂӜӝ зӞӟ
    иЍЙйѝӢӣӤӥ кЌќ оӦӧ уЎўӮӯӰӱӲӳ чӴӵ ыӸӹ эӬӭ іЇї ѵѶѷ әӚӛ өӪӫ ᾿῍῎῏ ῾῝῞῟
    """
}
