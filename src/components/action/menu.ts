import type { May } from '../../api/permissions.ts'
import { reasons, split, type Action, type Section } from './action.ts'

/** One line of a menu: what can be done, to how many, and what the other half of its pair can do. */
export interface Entry<R> {
  readonly action: Action<R>
  readonly ready: number
  /** Why not, where it can be done to none. */
  readonly reason?: string | undefined
  /** The other half of its pair, where one can do both now: "Clear" beside "Set expiry". */
  readonly beside?: Action<R> | undefined
}

export interface MenuPlan<R> {
  readonly sections: readonly { readonly id: Section; readonly entries: readonly Entry<R>[] }[]
  /** What cannot be done now, under its reason, which is said once. */
  readonly refused: readonly { readonly reason: string; readonly labels: readonly string[] }[]
  /** What destroys: last and alone, whether it can be done or not. */
  readonly last: readonly Entry<R>[]
  readonly count: number
}

/** The order in which the sections of a menu stand, whatever the order of the actions. */
const order: readonly Section[] = ['status', 'connection', 'organise', 'limits']

/**
 * How a menu is laid out. Of a pair the half that applies now is an entry and the other one is left
 * out; where both apply to a single thing they share a line. What can be done to none is folded.
 */
export function planMenu<R>(
  actions: readonly Action<R>[],
  resources: readonly R[],
  may?: May,
): MenuPlan<R> {
  const judged = actions.map((action): Entry<R> => {
    const { ready, refused } = split(action, resources, undefined, may)
    return {
      action,
      ready: ready.length,
      reason: ready.length > 0 ? undefined : reasons(refused)[0]?.reason,
    }
  })
  const entries = judged.flatMap((entry) => paired(entry, judged, resources.length === 1))
  const isLast = ({ action }: Entry<R>) => action.section === 'danger'
  const can = entries.filter((entry) => entry.ready > 0 && !isLast(entry))
  const cannot = entries.filter((entry) => entry.ready === 0 && !isLast(entry))
  const sections = order.map((id) => ({
    id,
    entries: can.filter(({ action: { section = 'organise' } }) => section === id),
  }))
  return {
    sections: sections.filter((section) => section.entries.length > 0),
    refused: [...new Set(cannot.map(({ reason = '' }) => reason))].map((reason) => ({
      reason,
      labels: cannot.filter((entry) => entry.reason === reason).map(({ action }) => action.label),
    })),
    last: entries.filter(isLast),
    count: entries.length,
  }
}

/** What is left of an entry beside the other half of its pair. */
function paired<R>(entry: Entry<R>, all: readonly Entry<R>[], single: boolean): Entry<R>[] {
  const { pair } = entry.action
  const [first, second] = all.filter(({ action }) => action.pair === pair)
  if (pair === undefined || first === undefined || second === undefined) return [entry]
  if (first.ready > 0 && second.ready > 0) {
    if (!single) return [entry]
    return entry === first ? [{ ...first, beside: second.action }] : []
  }
  return entry.ready > 0 || first.ready + second.ready === 0 ? [entry] : []
}

/** The actions whose words hold everything that was typed, in any order. */
export function matching<R>(actions: readonly Action<R>[], typed: string): readonly Action<R>[] {
  const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase()
  const words = folded(typed).split(/\s+/).filter(Boolean)
  return actions.filter(({ label }) => words.every((word) => folded(label).includes(word)))
}
