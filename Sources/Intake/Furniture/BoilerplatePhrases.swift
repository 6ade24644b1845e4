/// Phrases by which pages speak for themselves, all in lower case with straight apostrophes.
///
/// General wording only, never a site's own name: what is listed must be furniture on any page.
enum BoilerplatePhrases {
  /// Lines that are furniture when they stand alone.
  static let wholeLines: [String: FurnitureReason] = {
    let lists: [(FurnitureReason, [String])] = [
      (
        .readerChrome,
        [
          "reader view", "reading view", "reader mode", "reading mode", "exit reader view",
          "vue lecture", "mode lecture", "leseansicht", "lesemodus", "vista de lectura",
          "modo lectura", "modo de leitura", "visualizzazione lettura", "modalità lettura",
          "lezerweergave", "режим чтения", "режим читання", "skip to content",
          "skip to main content", "skip to navigation", "open in browser", "view in browser",
          "view original", "mark as read", "mark as unread", "listen to this article",
          "listen to article", "listen to this story", "text size", "font size", "print this page",
          "print article", "order reprints", "enlarge image", "click to enlarge", "caption",
          "view gallery", "view image in fullscreen", "loading content", "loading", "show more",
          "load more", "continue reading", "media playback is unsupported on your device",
          "feedback", "developing story", "follow live updates", "follow our live updates",
          "live updates", "more soon", "more to come", "more to follow",
          "please check back for updates", "please refresh the page for updates",
          "refresh for updates", "refresh the page for updates", "refresh this page for updates",
          "stay tuned", "stay with us", "thank you for reading", "thanks for reading",
          "that's all for today", "this is a breaking news story", "this is a developing story",
          "this page is no longer being updated", "this story is being updated",
          "this story is developing", "this story will be updated", "watch live",
          "play video", "watch video", "listen",
        ]
      ),
      (
        .navigation,
        ["menu", "search", "home", "back to top", "top of page", "close", "log in", "sign in"]
      ),
      (
        .share,
        [
          "share", "share this", "share this article", "share this story", "share this post",
          "tweet",
          "copy link", "share on facebook", "share on twitter", "share on x", "share via email",
          "share on whatsapp", "share on linkedin", "follow us", "teilen", "partager", "compartir",
          "compartilhar", "condividi", "поделиться", "поділитися",
        ]
      ),
      (
        .newsletter,
        ["subscribe", "subscribe now", "subscribe today", "sign up", "sign up now", "newsletter"]
      ),
      (
        .advert,
        [
          "advertisement", "advertisements", "advert", "sponsored", "sponsored content",
          "story continues below advertisement", "article continues below advertisement",
          "continue reading below", "paid content", "anzeige", "publicité", "publicidad",
          "publicidade",
          "pubblicità", "реклама",
        ]
      ),
      (
        .related,
        [
          "related", "related articles", "related stories", "related content", "related posts",
          "more stories", "most read", "most popular", "trending", "trending now", "read next",
          "recommended", "recommended for you", "you may also like", "you might also like",
          "more from this author", "latest", "popular", "latest news", "latest stories",
          "more news",
          "more on this story", "up next", "learn more", "read more", "see also", "lire aussi",
          "à lire aussi", "mehr zum thema", "lesen sie auch",
          "leia também", "leia mais", "lea también", "te puede interesar", "leggi anche",
          "читайте также",
          "читайте також",
        ]
      ),
      (
        .comments,
        ["comments", "leave a comment", "leave a reply", "post a comment", "join the conversation"]
      ),
    ]
    var table: [String: FurnitureReason] = [:]
    for (reason, lines) in lists {
      for line in lines { table[line] = reason }
    }
    return table
  }()

  /// Beginnings that make a short line furniture, by their first byte.
  static let openings: [UInt8: [(words: [UInt8], reason: FurnitureReason)]] = {
    let all = openingList.map { (words: Array($0.0.utf8), reason: $0.1) }
    return Dictionary(grouping: all) { $0.words[0] }
  }()

  /// Finds the cues; each has a bit of its own.
  static let cueSieve = WordSieve(
    cues.flatMap(\.cues).enumerated().map { ($1, 1 << UInt64($0)) })

  /// The bits of each set of cues, and how many of them must be found.
  static let cueSets: [(reason: FurnitureReason, bits: UInt64, needed: Int)] = {
    var first: UInt64 = 0
    return cues.map { entry in
      let count = UInt64(entry.cues.count)
      defer { first += count }
      return (entry.reason, ((1 << count) - 1) << first, entry.needed)
    }
  }()

  private static let openingList: [(String, FurnitureReason)] = [
    ("read more:", .related), ("read also:", .related), ("also read:", .related),
    ("read next:", .related), ("see also:", .related), ("related:", .related),
    ("more:", .related), ("recommended:", .related),
    ("lire aussi :", .related), ("lire aussi:", .related), ("à lire aussi :", .related),
    ("lesen sie auch:", .related), ("lea también:", .related), ("leia também:", .related),
    ("leggi anche:", .related), ("читайте также:", .related), ("читайте також:", .related),
    ("related post:", .related), ("related coverage", .related), ("related article:", .related),
    ("related story:", .related), ("don't miss", .related), ("also on ", .related),
    ("see more:", .related), ("read:", .related), ("watch:", .related), ("more on this", .related),
    ("you may also like", .related), ("you might also like", .related),
    ("like this story?", .share), ("like this article?", .share), ("if you enjoyed this", .support),
    ("if you liked this", .support), ("enjoyed this article", .support),
    ("tell us what you think", .comments), ("have your say", .comments),
    ("image copyright", .credit), ("photo:", .credit), ("photos:", .credit), ("image:", .credit),
    ("picture:", .credit), ("credit:", .credit), ("photograph:", .credit), ("foto:", .credit),
    ("getty images", .credit), ("write to ", .byline), ("contact the writer", .byline),
    ("© ", .legal), ("copyright ©", .legal), ("(c) 20", .legal),
    ("share this article", .share), ("share this story", .share),
    ("subscribe to our", .newsletter), ("subscribe now", .newsletter),
    ("sign up for our", .newsletter), ("sign up to our", .newsletter),
    ("subscribe to our newsletter", .newsletter), ("sign up for the newsletter", .newsletter),
    ("photo credit:", .credit), ("image credit:", .credit),
  ]

  /// Cues of which several must occur in one block; 64 at most, in ASCII.
  private static let cues: [(reason: FurnitureReason, cues: [String], needed: Int)] = [
    (
      .support,
      [
        "support us", "support our", "support from readers", "readers like you", "become a patron",
        "become a member", "become a supporter", "become a subscriber", "join our community",
        "make a donation", "donate", "your support", "your contribution", "your donation",
        "our reporting", "our journalism", "independent journalism", "quality journalism",
        "our small", "keep our", "free of charge", "from as little as", "support independent",
        "our team depends", "team depends on", "patreon", "buy me a coffee", "buymeacoffee",
      ], 3
    ),
    (
      .newsletter,
      [
        "newsletter", "sign up", "subscribe", "your inbox", "in your inbox", "daily briefing",
        "unsubscribe", "enter your email", "your email address", "straight to your",
      ], 3
    ),
    (
      .legal,
      [
        "all rights reserved", "copyright", "may not be published", "redistributed", "terms of use",
      ], 2
    ),
    (
      .comments,
      [
        "leave a reply", "email address will not be published", "required fields",
        "log in to comment",
      ], 2
    ),
  ]

  static let shareServices: Set<String> = [
    "facebook", "twitter", "whatsapp", "linkedin", "telegram", "reddit", "pinterest", "tumblr",
    "email", "messenger", "instagram", "bluesky", "mastodon", "flipboard", "viber", "vk", "line",
    "x",
  ]

  static let shareWords: Set<String> = shareServices.union([
    "share", "tweet", "on", "via", "this", "print", "copy", "link", "save", "pin", "it", "mail",
    "article", "story", "post", "to", "in", "e", "opens", "new", "window", "click", "follow", "us",
    "more", "by", "and", "like", "send", "messenger", "whatsapp", "g+", "google", "plus",
  ])
}
