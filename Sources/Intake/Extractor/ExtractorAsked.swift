package import FactCheck
internal import Prose

/// What a desk's own extractor is given on its standard input, as JSON: docs/extractor.md.
package func extractorQuestion(
  articleText text: String, headline: String, language: String?, date: Day?
) -> [UInt8] {
  var entries = [
    Record.Entry("format", .number(1)), Record.Entry("headline", .text(headline)),
  ]
  if let language { entries.append(Record.Entry("language", .text(language))) }
  if let date { entries.append(Record.Entry("date", .text(date.description))) }
  entries.append(Record.Entry("text", .text(text)))
  let scalars = Array(text.unicodeScalars)
  entries.append(
    Record.Entry(
      "sentences",
      .list(
        ownSentences(ofArticleText: text).map { range in
          .fields([
            Record.Entry("start", .number(range.lowerBound)),
            Record.Entry("end", .number(range.upperBound)),
            Record.Entry("text", .text(String(String.UnicodeScalarView(scalars[range])))),
          ])
        })))
  return Array(Record.fields(entries).canonicalJSON.utf8)
}

/// The sentences of the article itself, what belongs to the page left out, in Unicode scalars.
func ownSentences(ofArticleText text: String) -> [Range<Int>] {
  let own = blocks(ofArticleText: text).filter { $0.block.furniture == nil }
  return Text(text, blocks: own.map(\.range)).sentenceRanges()
}
