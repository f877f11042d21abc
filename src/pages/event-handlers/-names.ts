import { currentSession } from '../../api/session.ts'
import { useGroupNames } from '../../components/group/useAllGroups.ts'
import { moneyText } from '../../components/detail/locale.ts'
import { targetOf } from '../../domain/event-handler/check.ts'
import type { HandlerLike } from '../../domain/event-handler/draft.ts'
import { simLabel } from '../../domain/sim/sim.ts'
import type { Names } from '../../words/event-handler/subject.ts'
import { useSims } from '../-usage/useSims.ts'

/** The account's currency (ISO 4217): yen in Japan coverage, dollars in Global. */
export const accountCurrency = () => (currentSession()?.coverage === 'g' ? 'USD' : 'JPY')

/** An amount as the account is charged. */
export const accountMoney = (amount: number) => moneyText(amount, accountCurrency())

/** What the targets of handlers are called, as far as the person may know. */
export function useTargetNames(handlers: readonly HandlerLike[]): Names {
  const targets = handlers.flatMap((handler) => targetOf(handler) ?? [])
  const simIds = [...new Set(targets.flatMap(({ kind, id }) => (kind === 'sim' && id ? [id] : [])))]
  const sims = useSims('sim_id', simIds)
  const groupName = useGroupNames()
  return {
    sim: (simId) => {
      const sim = sims.get(simId)
      return sim ? simLabel(sim) : simId
    },
    group: (groupId) => groupName(groupId) ?? groupId,
    money: accountMoney,
  }
}

/** The name of what a handler watches; undefined for what needs none. */
export function targetName(handler: HandlerLike, names: Names): string | undefined {
  const target = targetOf(handler)
  if (target?.kind === 'sim') return names.sim(target.id)
  return target?.kind === 'group' ? names.group(target.id) : undefined
}
