/**
 * Reads CSV (RFC 4180) that comes in pieces, and tells each record as it is complete. A byte order
 * mark at the beginning is left out; lines end in LF or CRLF.
 */
export class CsvReader {
  readonly #onRecord: (cells: readonly string[]) => void
  #cells: string[] = []
  #cell = ''
  #quoted = false
  /** A quote was read within quotes: the next character tells whether it ends them. */
  #quote = false
  #first = true

  constructor(onRecord: (cells: readonly string[]) => void) {
    this.#onRecord = onRecord
  }

  /** Takes the next piece of the file. */
  write(piece: string): void {
    const text = this.#first && piece.startsWith('\uFEFF') ? piece.slice(1) : piece
    if (piece !== '') this.#first = false
    for (const character of text) this.#take(character)
  }

  /** The file has ended: a last record without a line's end is told. */
  end(): void {
    if (this.#cell !== '' || this.#cells.length > 0) this.#endRecord()
  }

  #take(character: string): void {
    if (this.#quoted && !this.#quote) {
      if (character === '"') this.#quote = true
      else this.#cell += character
      return
    }
    if (this.#quote) {
      this.#quote = false
      if (character === '"') {
        this.#cell += '"'
        return
      }
      this.#quoted = false
    }
    if (character === '"' && this.#cell === '') this.#quoted = true
    else if (character === ',') this.#endCell()
    else if (character === '\n') this.#endRecord()
    else if (character !== '\r') this.#cell += character
  }

  #endCell(): void {
    this.#cells.push(this.#cell)
    this.#cell = ''
  }

  #endRecord(): void {
    this.#endCell()
    const cells = this.#cells
    this.#cells = []
    if (cells.length > 1 || cells[0] !== '') this.#onRecord(cells)
  }
}
