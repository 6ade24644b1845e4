/// The month that a lower-case word names, in English, German, French, Spanish, Portuguese,
/// Italian, Ukrainian or Russian; short forms of three or four letters in English.
func monthNumber(_ word: some StringProtocol) -> Int? { months[String(word)] }

private let months: [String: Int] = {
  let lists = [
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan feb mar apr may june july aug sept oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  ]
  var table: [String: Int] = [:]
  for list in lists {
    for (index, name) in list.split(separator: " ").enumerated() { table[String(name)] = index + 1 }
  }
  return table
}()
