/** What the page of a new handler keeps in the URL. */
export interface NewHandlerSearch {
  /** What is to be watched: `group:ID`, `sim:ID`, `imsi:ID`. */
  readonly target?: string | undefined
  /** The template that it begins with. */
  readonly template?: string | undefined
  /** The handler that it is a copy of. */
  readonly from?: string | undefined
  readonly view?: string | undefined
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

/** Reads it out of the URL. */
export function readNewHandlerSearch(raw: Record<string, unknown>): NewHandlerSearch {
  return {
    // The router reads a long number as one, and would lose its last digits: it has a word before it.
    target: text(raw['target']),
    template: text(raw['template']),
    from: text(raw['from']),
    view: text(raw['view']),
  }
}

/** What the page of a handler keeps in the URL, beside its dialogs. */
export function readHandlerSearch(raw: Record<string, unknown>): {
  readonly view?: string | undefined
} {
  return { view: text(raw['view']) }
}
