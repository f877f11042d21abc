import type { Sim } from '../../../api/generated/models/sim.ts'
import type { Action } from '../../../components/action/action.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ownerOf } from '../../../api/session.ts'
import { useSession } from '../../../api/use-session.ts'
import { late } from '../../../components/feedback/late.tsx'
import type { SimNotesProps } from './SimNotes.tsx'
import { isFleetStored } from '../../../api/fleet/owner.ts'
import { isFleetHere } from './fleet-view.ts'
import { openedAhead } from './open-ahead.ts'
import { useLate } from '../../../components/feedback/useLate.ts'

// The list is there before anything can be done with it: the rest follows when it is drawn.
const loadMenus = () => import('./SimMenus.tsx')
const loadAll = () => import('../-actions.ts')
const loadNotes = () => import('./SimNotes.tsx')

const RowActions = late(() => loadMenus().then((all) => all.RowActions))
const BulkActions = late(() => loadMenus().then((all) => all.BulkActions))
const SimNotes = late(() => loadNotes().then((all) => all.SimNotes))

/** A SIM in a drawer beside the list. */
export const SimPeek = late(() => import('./SimPeek.tsx').then((all) => all.SimPeek))

/** The items of a row's menu; `peek` opens the SIM beside the list. */
export const rowMenu = (peek: (simId: string) => void) => (sim: Sim) => (
  <RowActions sim={sim} peek={peek} />
)

/** The actions of the bulk bar. */
export function LateBulkActions({ selected }: { readonly selected: readonly Sim[] }) {
  return <BulkActions selected={selected} />
}

/** What one must know to read the list rightly; nothing for one that nobody narrowed. */
export function LateNotes(props: SimNotesProps) {
  const { search, sims } = props
  const needed = search.q ?? search.group ?? sims.linkProblem
  if (needed === undefined && !sims.noSearch) return null
  return <SimNotes {...props} />
}

const loadFleet = () => import('../-fleet/Fleet.tsx').then((all) => all.Fleet)
const Fleet = late(loadFleet)

/** Has a fleet that the browser has kept, and what draws it, at hand when the list is drawn first. */
export function prepareFleet(): Promise<unknown> | undefined {
  const answered = openedAhead()
  return answered && Promise.all([Fleet.preload(), answered])
}

/** The whole fleet in this browser, once the list has come to rest, or at once where it is asked for. */
export function LateFleet(props: SimNotesProps) {
  const { search } = props
  const asked = search.by !== undefined || isFleetHere() || isFleetStored()
  const hasCome = useLate(loadFleet, asked) !== undefined
  const { may } = usePermissions()
  const owner = ownerOf(useSession())
  return (asked || hasCome) && may(operations.listSims).allowed ? (
    <Fleet key={owner} {...props} />
  ) : null
}

const loadActions = async () => {
  const [{ simActions }] = await Promise.all([loadAll(), loadMenus()])
  return simActions
}
const none: readonly Action<Sim>[] = []

/** All actions of SIMs: none at first, then those that the dialogs need, at once where `wanted`. */
export function useSimActions(wanted: boolean): readonly Action<Sim>[] {
  return useLate(loadActions, wanted) ?? none
}
