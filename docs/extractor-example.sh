#!/bin/sh
# An extractor for stet: one claim a sentence, questions set aside. docs/extractor.md says what it is
# given and what it answers.
awk '
  { question = question $0 }
  END {
    n = split(question, part, /\{"end":/)
    for (i = 2; i <= n; i++) {
      piece = part[i]
      end = piece + 0
      sub(/^[0-9]+,"start":/, "", piece)
      start = piece + 0
      sub(/^[0-9]+,"text":"/, "", piece)
      # The text ends at the first quotation mark that no backslash goes before.
      match(piece, /^([^"\\]|\\.)*/)
      text = substr(piece, 1, RLENGTH)
      item = "{\"start\":" start ",\"end\":" end ",\"exact\":\"" text "\""
      if (text ~ /\?$/) aside = aside (aside ? "," : "") item ",\"reason\":\"question\"}"
      else claims = claims (claims ? "," : "") item "}"
    }
    print "{\"claims\":[" claims "],\"set-aside\":[" aside "]}"
  }'
