import { kept } from './kept.ts'
import { readPin, type Pin } from './pins.ts'

const most = 12

/** The pages that were opened in this tab, the newest first: addresses and names, nothing else. */
export const visits = kept('visits', readPin, () => sessionStorage)

export const useVisits = visits.useItems

/** The thing that a page is about, up to its identifier: its tabs are no pages of their own here. */
const subjectOf = ({ href }: Pin) => /^.*?\/[^/]*\d[^/]*(?=\/|$)/.exec(href)?.[0] ?? href

/** Remembers that a page was opened. */
export function visit(page: Pin): void {
  const others = visits.read().filter((other) => subjectOf(other) !== subjectOf(page))
  visits.write([page, ...others].slice(0, most))
}
