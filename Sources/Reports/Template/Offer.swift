internal import Mustache

/// Something that a template can ask for names: the whole page, a claim, a piece of evidence.
///
/// The list is the one place where a name is said: rendering asks it for the value, the check of a
/// template asks it whether there is such a name, and documentation prints it.
protocol Offering: Sendable {
  static var offers: [Offer<Self>] { get }
}

/// One name that a template may use, and what stands for it.
struct Offer<Subject: Sendable>: Sendable {
  let name: String
  let says: String
  let form: Offered.Form
  let value: @Sendable (Subject) -> Any

  private init(
    _ name: String, _ says: String, _ form: Offered.Form,
    _ value: @escaping @Sendable (Subject) -> Any
  ) {
    self.name = name
    self.says = says
    self.form = form
    self.value = value
  }

  /// Words; nil and empty are as if there were none.
  static func text(
    _ name: String, _ says: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Offer {
    Offer(name, says, .text) { subject in
      guard let text = value(subject), !text.isEmpty else { return Absent() }
      return text
    }
  }

  /// A count; as a section it stands for "there are some".
  static func number(
    _ name: String, _ says: String, _ value: @escaping @Sendable (Subject) -> Int
  ) -> Offer {
    Offer(name, says, .number) { Number(value: value($0)) }
  }

  static func flag(
    _ name: String, _ says: String, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Offer {
    Offer(name, says, .flag, value)
  }

  /// One thing with names of its own, or none.
  static func one<Part: Offering>(
    _ name: String, _ says: String, _ value: @escaping @Sendable (Subject) -> Part?
  ) -> Offer {
    Offer(name, says, .fields { Part.offers.map(\.listed) }) { subject in
      guard let part = value(subject) else { return Absent() }
      return Node(subject: part)
    }
  }

  /// Things with names of their own.
  static func list<Part: Offering>(
    _ name: String, _ says: String, _ value: @escaping @Sendable (Subject) -> [Part]
  ) -> Offer {
    Offer(name, says, .list { Part.offers.map(\.listed) }) { subject in
      value(subject).map { Node(subject: $0) }
    }
  }

  /// Words, several of them; `{{.}}` is each.
  static func texts(
    _ name: String, _ says: String, _ value: @escaping @Sendable (Subject) -> [String]
  ) -> Offer {
    Offer(name, says, .texts, value)
  }

  var listed: Offered { Offered(name: name, says: says, form: form) }
}

/// A name that templates may use, without the value: for checking and for documentation.
struct Offered: Sendable {
  /// What may be done with a name.
  enum Form: Sendable {
    case text, number, flag, texts
    case fields(@Sendable () -> [Offered])
    case list(@Sendable () -> [Offered])
  }

  let name: String
  let says: String
  let form: Form
}

/// An offering as the renderer asks it for its names.
struct Node<Subject: Offering>: MustacheParent {
  let subject: Subject

  func child(named name: String) -> Any? {
    let offers = Subject.offers
    // By index: to lend each offer whole counts its parts up and down again.
    for index in offers.indices where offers[index].name == name {
      return offers[index].value(subject)
    }
    return nil
  }
}

/// A name that is offered and has nothing to show.
///
/// Not nil: mustache would then look for the name further out, and a claim without a note would
/// show its article's.
struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// A count that stands for "none" when it is nought, which mustache takes for true.
struct Number: MustacheCustomRenderable, MustacheParent {
  let value: Int
  var renderText: String { String(value) }
  var isNull: Bool { value == 0 }
  // Without this the renderer would look into the fields of this very type for names.
  func child(named: String) -> Any? { nil }
}
