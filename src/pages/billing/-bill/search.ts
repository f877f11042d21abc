/** What the URL of a page of bills says of its SIMs. */
export interface SimsSearch {
  readonly sims?: 'all' | undefined
}

/** Reads whether all the SIMs are to be seen. */
export function readSims(raw: Record<string, unknown>): SimsSearch {
  return { sims: raw['sims'] === 'all' ? 'all' : undefined }
}
