extension Claim {
  mutating func note(_ id: String, _ text: String, in circumstances: Circumstances) throws(Refusal)
  {
    let name = circumstances.name
    if text.trimmed.isEmpty { throw Refusal("note", "\(name): the note is empty") }
    guard !partIDs.contains(id) else {
      throw Refusal("id", "\(name) has something with the id \(id) already")
    }
    var note = Note()
    note.id = id
    note.by = circumstances.author
    note.at = circumstances.at
    note.text = text
    notes.append(note)
  }
}
