extension Claim {
  mutating func note(_ id: String, _ text: String, in circumstances: Circumstances) throws(Refusal)
  {
    let name = circumstances.name
    if text.trimmed.isEmpty { throw Refusal("note", "\(name): the note is empty") }
    try requireFresh(id, in: circumstances)
    var note = Note()
    note.id = id
    note.by = circumstances.author
    note.at = circumstances.at
    note.text = text
    notes.append(note)
  }
}
