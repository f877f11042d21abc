/** How much of a run has been sent, bytes. */
export interface Volume {
  readonly sent: number
  readonly total: number
}

const every = 200

/** Adds up what has been sent of each thing in a run that sends much, for whoever watches it. */
export class VolumeSum {
  readonly #sizes: readonly number[]
  readonly #sent: number[]
  readonly #listeners = new Set<() => void>()
  #snapshot: Volume
  #waits = false

  /** `sizes` are the bytes of each. */
  constructor(sizes: readonly number[]) {
    this.#sizes = sizes
    this.#sent = sizes.map(() => 0)
    this.#snapshot = this.#take()
  }

  /** Notes how many bytes of one have been sent; no more counts than it has. */
  note(at: number, bytes: number): void {
    this.#sent[at] = Math.min(bytes, this.#sizes[at] ?? 0)
    if (this.#waits) return
    this.#waits = true
    setTimeout(() => {
      this.#waits = false
      this.#snapshot = this.#take()
      for (const listener of this.#listeners) listener()
    }, every)
  }

  /** For `useSyncExternalStore`: the same object until something changed. */
  readonly snapshot = (): Volume => this.#snapshot

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #take(): Volume {
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
    return { sent: sum(this.#sent), total: sum(this.#sizes) }
  }
}
