/// What an element's class and id say about its content.
///
/// The vocabulary is what page builders everywhere use; the first six sets and their weights are
/// those of Mozilla's Readability (Apache-2.0), which browsers' reader views follow.
struct ClassHints: OptionSet, Sendable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  /// Parts that are hardly ever the article, unless ``maybe`` speaks for them.
  static let unlikely = ClassHints(bit: 0)
  static let maybe = ClassHints(bit: 1)
  /// Worth 25 points in a part's score.
  static let positive = ClassHints(bit: 2)
  /// Costs 25 points.
  static let negative = ClassHints(bit: 3)
  static let byline = ClassHints(bit: 4)
  static let share = ClassHints(bit: 5)

  // What furniture it is.
  static let comments = ClassHints(bit: 6)
  static let related = ClassHints(bit: 7)
  static let newsletter = ClassHints(bit: 8)
  static let advert = ClassHints(bit: 9)
  static let navigation = ClassHints(bit: 10)
  static let support = ClassHints(bit: 11)
  static let legal = ClassHints(bit: 12)
  static let credit = ClassHints(bit: 13)
  // What part of the article it is.
  static let caption = ClassHints(bit: 14)
  static let standfirst = ClassHints(bit: 15)
  static let headline = ClassHints(bit: 16)
  static let date = ClassHints(bit: 17)
  /// Read out by screen readers only.
  static let unseen = ClassHints(bit: 18)
  /// The part that builders name as the article's own text.
  static let articleBody = ClassHints(bit: 19)
  static let author = ClassHints(bit: 20)
  static let hiddenWord = ClassHints(bit: 21)
  /// A box about the author, under the article.
  static let biography = ClassHints(bit: 22)
  /// The article's keywords.
  static let tags = ClassHints(bit: 23)

  /// Readability's weight: 25 for and 25 against.
  var weight: Int { (contains(.positive) ? 25 : 0) - (contains(.negative) ? 25 : 0) }

  /// The hints in a class or id attribute.
  init(of name: some Sequence<UInt8>) { rawValue = Self.sieve.meaning(of: name) }

  private static let sieve = WordSieve(
    vocabulary.flatMap { hint, words in
      words.split(separator: ",").map { (String($0), hint.rawValue) }
    })

  private static let vocabulary: [(ClassHints, String)] = [
    (
      .unlikely,
      " ad ,banner,breadcrumb,comment,community,cover wrap,disqus,extra,footer,gdpr,header,legends,menu,"
        + "related,remark,replies,rss,shoutbox,sidebar,skyscraper,social,sponsor,supplemental,"
        + "ad break,agegate,pagination,pager,popup"
    ),
    (.maybe, "and,article,body,column,content,main,mathjax,shadow"),
    (
      .positive,
      "article,body,content,entry,hentry,main,page,pagination,post,text,blog,story"
    ),
    (
      .negative,
      " ad ,hidden, hid ,banner,combx,comment,com ,contact,footer,gdpr,masthead,media,meta,outbrain,"
        + "promo,related,scroll,share,shoutbox,sidebar,skyscraper,sponsor,shopping,tags,widget"
    ),
    (.byline, "byline,author,dateline,writtenby,p author"),
    (
      .share, " share , sharedaddy , sharing , social , sharebar , sharetools , addtoany , addthis "
    ),
    (.comments, "comment,disqus,replies, respond ,livefyre"),
    (
      .related,
      "related,recommend,outbrain,taboola,readmore,read more,more stories,morestories,most read,"
        + "mostread,most popular,trending,also like,read next,readnext,zergnet,more from"
    ),
    (.newsletter, "newsletter,subscribe,signup,sign up,mailchimp,mc embed"),
    (.advert, " ad , ads , advert,advertisement,sponsor,promoted,dfp, ad slot,adslot"),
    (.navigation, "breadcrumb, nav , navbar, menu ,pagination, pager ,navigation"),
    (.support, "donate,donation,patreon,paywall,membership,support us"),
    (.legal, "copyright,cookie,gdpr,disclaimer"),
    (.credit, " credit , credits ,photo credit,image credit,photographer"),
    (.caption, "caption"),
    (
      .standfirst,
      "standfirst, dek , deck ,subheadline,sub headline,subtitle,sub title, excerpt ,article summary,"
        + "article description"
    ),
    (.headline, "headline,entry title,post title,article title,page title"),
    (.date, " date ,dateline,timestamp, published , pubdate,datetime, posted on "),
    (.unseen, " sr only , visually hidden ,visuallyhidden, screen reader text , a11y "),
    (
      .articleBody,
      "article body,articlebody,entry content,post content,post body,article content,story body,"
        + "storybody,article text"
    ),
    (.author, "author"),
    (.hiddenWord, " hidden "),
    (
      .biography,
      "author bio,authorbio,about author,about the author,author info,author box,authorbox,author profile"
    ),
    (.tags, " tags , tag list ,taglist,post tags,article tags,entry tags, topics ,tagcloud"),
  ]
}
