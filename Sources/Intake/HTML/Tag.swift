/// The elements of HTML that reading an article has to tell apart; all others are ``other``.
enum Tag: UInt8, CaseIterable {
  case other, text
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case article, section, main, div, span, header, footer, aside, nav, hgroup, center, address
  case p, pre, blockquote, q, hr, br, ul, ol, li, dl, dt, dd, figure, figcaption, picture, img
  case h1, h2, h3, h4, h5, h6
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  case a, b, strong, i, em, u, s, small, mark, sub, sup, font, abbr, cite, code, kbd, samp, tt
  case `var`, time, data, dfn, ins, del, bdo, bdi, wbr, label, output, ruby, rt, rp, big, strike,
    nobr
  case form, fieldset, legend, input, textarea, select, option, button, datalist, progress, meter
  case iframe, object, embed, video, audio, source, track, canvas, svg, math, map, area, param
  case details, summary, dialog, menu, frameset, frame, noframes, amp
}

extension Tag {
  /// The element of a name in lower case, given by its first eight bytes (which tell all of them
  /// apart).
  init(packed name: UInt64) { self = Tag.byName[name] ?? .other }

  /// Eight bytes of a name in one number, the first byte lowest.
  static func pack(_ name: some Sequence<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    var shift: UInt64 = 0
    for byte in name {
      if shift == 64 { break }
      packed |= UInt64(byte) << shift
      shift += 8
    }
    return packed
  }

  private static let byName: [UInt64: Tag] = {
    var table: [UInt64: Tag] = [:]
    for tag in Tag.allCases where tag != .other && tag != .text {
      table[pack("\(tag)".utf8)] = tag
    }
    return table
  }()

  /// Elements that start a line of their own, by HTML's rendering rules (§15.3).
  var isBlock: Bool { Tag.blocks[Int(rawValue)] }

  /// Elements that stand inside a line (HTML's phrasing content, §3.2.5.2.5), the empty ones
  /// included.
  var isPhrasing: Bool { Tag.phrasing[Int(rawValue)] }

  /// Elements whose content is never shown as text.
  var isMute: Bool { Tag.mute[Int(rawValue)] }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  private static func flags(_ tags: [Tag]) -> [Bool] {
    var flags = [Bool](repeating: false, count: allCases.count)
    for tag in tags { flags[Int(tag.rawValue)] = true }
    return flags
  }

  private static let blocks = flags([
    .html, .body, .article, .section, .main, .div, .header, .footer, .aside, .nav, .hgroup, .center,
    .address, .p, .pre, .blockquote, .hr, .ul, .ol, .li, .dl, .dt, .dd, .figure, .figcaption, .h1,
    .h2, .h3, .h4, .h5, .h6, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form,
    .fieldset, .legend, .details, .summary, .dialog, .menu, .option, .frameset, .noframes,
  ])

  private static let phrasing = flags([
    .text, .span, .a, .b, .strong, .i, .em, .u, .s, .small, .mark, .sub, .sup, .font, .abbr, .cite,
    .code, .kbd, .samp, .tt, .var, .time, .data, .dfn, .ins, .del, .bdo, .bdi, .wbr, .label,
    .output, .ruby, .rt, .rp, .big, .strike, .nobr, .q, .br, .img, .picture, .svg, .math, .button,
    .input, .select, .textarea, .iframe, .object, .embed, .video, .audio, .canvas, .map, .area,
    .script, .style, .noscript, .datalist, .progress, .meter, .source, .track, .param, .other,
  ])

  private static let mute = flags([
    .head, .title, .meta, .link, .base, .script, .style, .noscript, .template, .svg, .math, .iframe,
    .object, .embed, .video, .audio, .canvas, .map, .source, .track, .param, .textarea, .select,
    .input, .datalist, .progress, .meter, .noframes, .rt, .rp,
  ])
}
