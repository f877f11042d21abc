import { t } from '@lingui/core/macro'
import { targetOf } from '../../domain/event-handler/check.ts'
import type { HandlerLike } from '../../domain/event-handler/draft.ts'
import { ruleOf } from '../../domain/event-handler/rules.ts'
import { labels } from '../label.ts'

/** What kind of thing a handler watches. */
export const targetKindLabel = labels(
  { operator: t`All SIMs`, group: t`Group`, sim: t`SIM`, imsi: t`IMSI` },
  '',
)

/** What things are called, as far as it is known; what has no name is called by its id. */
export interface Names {
  readonly sim: (simId: string) => string
  readonly group: (groupId: string) => string
  /** An amount of the account's currency. */
  readonly money: (amount: number) => string
}

/** Sets a name apart, whatever direction it is written in. */
const apart = (name: string) => `\u2068${name}\u2069`

/** Whom a handler is about, as sentences take it: those it looks at, and what becomes of them. */
export interface Subject {
  /** "a SIM of the group Meters" */
  readonly who: string
  /** Who fires again: "that SIM". */
  readonly whom: string
  /** Several together, and how they are called then; undefined for one of them. */
  readonly them?: string
}

/** The subject of a handler's sentence, from its target and what its rule looks at. */
export function subjectOf(handler: HandlerLike, names: Names): Subject {
  const target = targetOf(handler)
  const id = target?.id ?? ''
  const once = handler.ruleConfig?.properties?.['runOnceAmongTarget']
  const whole = String(once) === 'true'
  const rule = ruleOf(handler.ruleConfig?.type)
  switch (rule?.per ?? 'subscriber') {
    case 'target': {
      if (target?.kind !== 'group') {
        return { who: t`all SIMs`, whom: t`the account`, them: t`all SIMs` }
      }
      const name = apart(names.group(id))
      return { who: t`the SIMs of the group ${name}`, whom: t`the group`, them: t`all of them` }
    }
    case 'subscriber': {
      if (target?.kind === 'group') {
        const name = apart(names.group(id))
        const whom = whole ? t`the whole group` : t`the same IMSI`
        return { who: t`an IMSI of the group ${name}`, whom }
      }
      if (target?.kind === 'imsi') {
        return { who: t`the IMSI ${id}`, whom: t`this IMSI` }
      }
      return { who: t`an IMSI`, whom: whole ? t`the account` : t`the same IMSI` }
    }
    case 'sim': {
      if (target?.kind === 'group') {
        const name = apart(names.group(id))
        const whom = whole ? t`the whole group` : t`the same SIM`
        return { who: t`a SIM of the group ${name}`, whom }
      }
      if (target?.kind === 'sim') {
        const name = apart(names.sim(id))
        return { who: t`the SIM ${name}`, whom: t`this SIM` }
      }
      return { who: t`a SIM`, whom: whole ? t`the account` : t`the same SIM` }
    }
  }
}

/** What a handler watches, by its name: "Group Meters", "All SIMs". */
export function targetText(handler: HandlerLike, names: Names): string {
  const target = targetOf(handler)
  switch (target?.kind) {
    case 'operator':
      return t`All SIMs`
    case 'group': {
      const name = apart(names.group(target.id))
      return t`Group ${name}`
    }
    case 'sim': {
      const name = apart(names.sim(target.id))
      return t`SIM ${name}`
    }
    case 'imsi': {
      const imsi = target.id
      return t`IMSI ${imsi}`
    }
    case undefined:
      return t`Nothing`
  }
}
