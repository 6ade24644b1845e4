/// The text of an article's body, one block a line: what the author wrote, without headline,
/// standfirst and what belongs to pictures.
///
/// This is what sets of marked pages mean by the main content, so it is what extraction is measured
/// by.
package func bodyText(of reading: Reading) -> String {
  reading.blocks.filter { $0.furniture == nil && $0.kind.isBody }.map(\.text)
    .joined(separator: "\n")
}

extension Block.Kind {
  fileprivate var isBody: Bool {
    switch self {
    case .heading, .paragraph, .quotation, .listItem, .tableRow: true
    case .headline, .standfirst, .caption, .alternativeText, .picture: false
    }
  }
}
