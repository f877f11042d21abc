import { plural, t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { explain } from '../../../api/errors.ts'
import * as operations from '../../../api/generated/operations.ts'
import { countText, listText } from '../../../components/detail/locale.ts'
import { numbersMissing } from './meant.ts'
import { noGroup } from './plan.ts'
import { searchFieldLabel } from '../../../words/sim.ts'
import type { SimListSearch } from './search.ts'
import classes from './SimBar.module.css'
import type { SimList } from './useSimList.ts'

export interface SimNotesProps {
  readonly sims: SimList
  readonly search: SimListSearch
}

/** What one must know to read the list rightly: where it was searched, and what it leaves out. */
export function SimNotes({ sims, search }: SimNotesProps) {
  const notes = [...searchNotes(sims, search), ...warnings(sims, search)].filter(Boolean)
  if (notes.length === 0) return null
  return (
    <div className={classes.notes} role="status">
      {notes.map((note, at) => (
        // The notes have no other identity than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at}>{note}</p>
      ))}
    </div>
  )
}

function searchNotes(sims: SimList, { q, in: chosen, match }: SimListSearch): ReactNode[] {
  const { plan, noSearch } = sims
  const notes: ReactNode[] = plan.isNumberList && match !== 'any' ? numberNotes(sims) : []
  if (noSearch || q === undefined || notes.length > 0) return notes
  if (plan.tooShort.length > 0) {
    const values = listText(plan.tooShort.map((value) => t`“${value}”`))
    notes.push(t`Each value takes at least two characters, so ${values} is not searched for.`)
  }
  if (plan.fields.length > 0 && chosen === undefined) {
    const labels = listText(plan.fields.map(searchFieldLabel), 'disjunction')
    notes.push(t`Searched in: ${labels}.`)
  }
  if (plan.terms.length > 1 && match !== 'any') {
    notes.push(t`Commas separate values: a SIM that fits one of them is found.`)
  }
  return notes
}

/** More numbers than these are counted, not named. */
const mostNamed = 20

/** What became of each of many numbers. */
function numberNotes({ plan, list: { source }, waiting }: SimList): ReactNode[] {
  const { length } = plan.terms
  const cut = plan.isCut && (
    <span className={classes.warning}>
      {t`An address holds no more: ${plural(length, { one: '# number was', other: 'the first # numbers were' })} taken. Search for the others after these.`}
    </span>
  )
  const numbers = plural(length, { one: '# number', other: '# numbers' })
  if (source.hasMore || waiting || source.status !== 'ready')
    return [t`Looking for ${numbers}.`, cut]
  const missing = numbersMissing(plan, source.rows)
  const found = countText(length - missing.length)
  if (missing.length === 0) return [t`Each of ${numbers} is found.`, cut]
  const named = listText(missing.slice(0, mostNamed))
  const others = missing.length - mostNamed
  return [
    t`${found} of ${numbers} are found.`,
    <span key="missing" className={classes.warning}>
      {others > 0 ? t`Not found: ${named} and ${countText(others)} more.` : t`Not found: ${named}.`}
    </span>,
    cut,
  ]
}

function warnings(sims: SimList, search: SimListSearch): ReactNode[] {
  const { list, linkProblem } = sims
  const noSearch = sims.noSearch && !sims.view
  const notes: string[] = []
  const rows = countText(list.source.rows.length)
  if (noSearch) {
    const permission = operations.searchSims.permissions[0] ?? ''
    const needed = t`The API’s own search needs the permission ${permission}.`
    notes.push(
      list.source.hasMore
        ? t`Only the ${rows} SIMs loaded so far are searched and filtered. ${needed}`
        : t`All ${rows} SIMs are loaded, and searched and filtered here. ${needed}`,
    )
  }
  if (search.group?.includes(noGroup)) {
    if (search.match === 'any' && !sims.view) {
      notes.push(
        t`“No group” cannot be joined with “any”. Choose “all” to see SIMs without a group.`,
      )
    } else if (!noSearch && !sims.view && list.source.hasMore) {
      notes.push(t`SIMs without a group are looked for among the ${rows} loaded so far.`)
    }
  }
  if (linkProblem !== undefined) {
    const { title, detail } = explain(linkProblem)
    const simId = search.on ?? ''
    notes.push(t`The SIM ${simId} of this link could not be read. ${title}: ${detail}`)
  }
  return notes.map((note) => (
    <span key={note} className={classes.warning}>
      {note}
    </span>
  ))
}
