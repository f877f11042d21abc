import { blockRows, recordText, type RawPart } from './part.ts'

/** Where some records are: the number of their part, and of the block in it. */
export interface Block {
  readonly part: number
  readonly block: number
}

interface Held {
  /** The row of its first record. */
  readonly first: number
  readonly raws: (RawPart | undefined)[]
  /** They can be had again from elsewhere. */
  stored: boolean
}

/** The records of a fleet by their rows, in blocks: those of stored parts may come and go. */
export class Records {
  readonly #parts: Held[] = []
  /** Blocks that can be had again, the last used last. */
  readonly #used = new Map<string, Block>()

  /** Adds a part behind the others; without its records they are stored. */
  add(first: number, count: number, raws?: readonly RawPart[]): void {
    const blocks = Array.from({ length: Math.ceil(count / blockRows) }, (_, at) => raws?.[at])
    this.#parts.push({ first, raws: blocks, stored: raws === undefined })
  }

  /** The records of the last part can be had again from the store: `trim` may let them go. */
  lastIsStored(): void {
    const held = this.#parts.at(-1)
    if (!held) return
    held.stored = true
    for (const block of held.raws.keys()) this.#use({ part: this.#parts.length - 1, block })
  }

  /** Nothing can be had again: what is here stays. */
  holdAll(): void {
    for (const held of this.#parts) held.stored = false
    this.#used.clear()
  }

  /** The records of a block, as they came from the store. */
  set(at: Block, raw: RawPart): void {
    const held = this.#parts[at.part]
    if (held) held.raws[at.block] ??= raw
    this.#use(at)
  }

  /** The blocks that rows need and that are not here. */
  missing(rows: Iterable<number>): Block[] {
    const wanted = new Map<number, Block>()
    for (const row of rows) {
      const part = this.#partOf(row)
      const block = Math.floor((row - (this.#parts[part]?.first ?? 0)) / blockRows)
      wanted.set(part * 1000 + block, { part, block })
    }
    return [...wanted.values()].filter((at) => {
      this.#use(at)
      return this.#parts[at.part]?.raws[at.block] === undefined
    })
  }

  /** Lets go of all but so many of the blocks that can be had again, those not used for longest. */
  trim(most: number): void {
    for (const [key, { part, block }] of this.#used) {
      if (this.#used.size <= most) return
      this.#used.delete(key)
      const held = this.#parts[part]
      if (held) held.raws[block] = undefined
    }
  }

  /** The JSON of a row's record. Throws where its block is `missing`. */
  text(row: number): string {
    const held = this.#parts[this.#partOf(row)]
    const at = row - (held?.first ?? 0)
    const raw = held?.raws[Math.floor(at / blockRows)]
    if (!raw) throw new RangeError(`The record of row ${row} is not here.`)
    return recordText(raw, at % blockRows)
  }

  #use(at: Block): void {
    const key = `${at.part} ${at.block}`
    this.#used.delete(key)
    if (this.#parts[at.part]?.stored) this.#used.set(key, at)
  }

  #partOf(row: number): number {
    let [low, high] = [0, this.#parts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#parts[middle]?.first ?? 0) <= row) low = middle
      else high = middle - 1
    }
    return low
  }
}
