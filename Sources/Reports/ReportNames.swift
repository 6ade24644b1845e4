/// One name that a report's template may use, for documentation.
package struct TemplateName: Sendable, Equatable {
  /// The way to it from the page: `claims › evidence › title`.
  package let path: [String]
  /// What may be done with it: text, number, flag, texts, fields, list.
  package let form: String
  package let says: String
}

extension Report {
  /// Every name that templates may use, in a fixed order; each list's names follow it.
  ///
  /// A part that is found in several places, such as a claim, is gone through at each.
  package static var names: [TemplateName] { list(Page.offers.map(\.listed), under: []) }

  /// The same of a desk's own report.
  package static var deskNames: [TemplateName] { list(DeskPage.offers.map(\.listed), under: []) }

  private static func list(_ offers: [Offered], under path: [String]) -> [TemplateName] {
    offers.flatMap { offer in
      let here = path + [offer.name]
      let inner: [Offered]
      let form: String
      switch offer.form {
      case .text: (form, inner) = ("text", [])
      case .number: (form, inner) = ("number", [])
      case .flag: (form, inner) = ("flag", [])
      case .texts: (form, inner) = ("texts", [])
      case .fields(let names): (form, inner) = ("fields", names())
      case .list(let names): (form, inner) = ("list", names())
      }
      return [TemplateName(path: here, form: form, says: offer.says)] + list(inner, under: here)
    }
  }
}
