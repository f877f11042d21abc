import { Anchor } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Note } from '../../../components/action/Note.tsx'
import { bytesText, dateText } from '../../../components/detail/locale.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import type { HandlerLike } from '../../../domain/event-handler/draft.ts'
import type { Source } from '../../../domain/event-handler/dry-run.ts'
import { doneAt } from '../../../domain/event-handler/rest.ts'
import { simLabel } from '../../../domain/sim/sim.ts'
import { statusLabel } from '../../../words/sim.ts'
import { accountMoney } from '../-names.ts'
import type { Firing, Found } from './run.ts'
import classes from './dry-run.module.css'

/** More rows than these are counted and not drawn. */
const mostDrawn = 200

interface DryRunResultProps {
  readonly found: Found
  readonly handler: HandlerLike
  readonly source: Source
}

/** How often a handler would have fired, and the list of it, the newest first. */
export function DryRunResult({ found, handler, source }: DryRunResultProps) {
  const { firings, looked, ignoring, endless, more, failed, stopped } = found
  const sorted = firings.toSorted((a, b) => b.at - a.at)
  const ids = new Set(firings.flatMap(({ sim }) => sim?.simId ?? []))
  const times = plural(firings.length, { one: '# time', other: '# times' })
  const fired = plural(ids.size, { one: '# SIM', other: '# SIMs' })
  const of = plural(looked, { one: '# SIM', other: '# SIMs' })
  const carriedOut = (handler.actionConfigList ?? []).filter(
    ({ properties }) => doneAt(properties, 0) !== undefined,
  )
  const acts = plural(firings.length * carriedOut.length, {
    one: '# action',
    other: '# actions',
  })
  return (
    <>
      <p role="status" className={classes.sum}>
        {looked === 0
          ? firings.length === 0
            ? t`It would not have fired.`
            : t`It would have fired ${times}, and carried out ${acts}.`
          : firings.length === 0
            ? t`It would have fired for none of ${of}.`
            : t`It would have fired ${times}, for ${fired} out of ${of}, and carried out ${acts}.`}
      </p>
      {endless && (
        <Note tone="warning" title={t`It would have set itself off again and again`}>
          <p>{t`What it does meets its own rule. Choose a later time at which it can fire again, or narrow what it waits for.`}</p>
        </Note>
      )}
      {ignoring > 0 && (
        <Quiet>
          {plural(ignoring, {
            one: '# SIM that met it ignores it now, and is left out.',
            other: '# SIMs that met it ignore it now, and are left out.',
          })}
        </Quiet>
      )}
      {stopped && <Quiet>{t`You stopped it before all SIMs were looked at.`}</Quiet>}
      {more && <Quiet>{t`There are more SIMs than it looked at.`}</Quiet>}
      {failed > 0 && (
        <Quiet>
          {plural(failed, {
            one: '# SIM could not be read.',
            other: '# SIMs could not be read.',
          })}
        </Quiet>
      )}
      {firings.length > 0 && (
        <StaticTable
          label={t`When it would have fired`}
          columns={columnsFor(source, looked > 0)}
          rows={sorted.slice(0, mostDrawn)}
          rowKey={({ at, sim }) => `${at} ${sim?.simId}`}
        />
      )}
      {firings.length > mostDrawn && <Quiet>{t`The table shows the newest ${mostDrawn}.`}</Quiet>}
    </>
  )
}

function columnsFor(source: Source, perSim: boolean): readonly StaticColumn<Firing>[] {
  const when: StaticColumn<Firing> = {
    header: t`When`,
    cell: ({ at, day }) =>
      day ? (
        <span title={t`Only the day is known (UTC)`}>{dateText(at)}</span>
      ) : (
        <Time at={at} absolute />
      ),
  }
  const which: StaticColumn<Firing> = {
    header: t`SIM`,
    cell: ({ sim }) => (
      <Anchor
        inherit
        renderRoot={(props) => (
          <Link to="/sims/$simId" params={{ simId: sim?.simId ?? '' }} {...props} />
        )}
      >
        <bdi>{simLabel(sim ?? {})}</bdi>
      </Anchor>
    ),
  }
  const what: StaticColumn<Firing> = {
    header: source === 'history' ? t`Became` : t`Reached`,
    numeric: source !== 'history',
    cell: ({ value }) => valueText(source, value),
  }
  return [...(perSim ? [which] : []), when, ...(source === 'expiry' ? [] : [what])]
}

function valueText(source: Source, value: Firing['value']): string {
  if (typeof value === 'string') return statusLabel(value)
  if (value === undefined) return ''
  return source === 'charges' ? accountMoney(value) : bytesText(value)
}
