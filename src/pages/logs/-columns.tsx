import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { LogEntry } from '../../api/generated/models/logEntry.ts'
import type { Sim } from '../../api/generated/models/sim.ts'
import { Time } from '../../components/detail/Time.tsx'
import type { Column } from '../../components/list/column.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Filter } from '../../components/list/filter.ts'
import { NewMark } from '../../components/list/NewMark.tsx'
import { logKey, logLevels, logMessage, logServices } from '../../domain/log.ts'
import { nameOf } from '../../domain/tags.ts'
import { logLevelLabel } from '../../words/log.ts'
import { Level } from './-LogLine.tsx'
import { writeJson } from '../../domain/exact-json.ts'

/** What an entry is about, by its name where one is known. */
export const subjectOf = ({ resourceId = '' }: LogEntry, sim: Sim | undefined) =>
  nameOf(sim?.tags) ?? sim?.simId ?? resourceId

/** The thing that an entry is about: a SIM leads to its page. */
export function Subject({
  entry,
  sim,
}: {
  readonly entry: LogEntry
  readonly sim?: Sim | undefined
}) {
  const text = <bdi>{subjectOf(entry, sim)}</bdi>
  if (sim?.simId === undefined) return text
  return (
    <Anchor
      renderRoot={(props) => (
        <Link to="/sims/$simId" params={{ simId: sim.simId ?? '' }} {...props} />
      )}
    >
      {text}
    </Anchor>
  )
}

type Sims = ReadonlyMap<string, Sim>

/** The columns of the error log; `fresh` are the keys of entries that came just now. */
export function logColumns(sims: Sims, fresh: ReadonlySet<string>): readonly Column<LogEntry>[] {
  const simOf = ({ resourceId }: LogEntry) => sims.get(resourceId ?? '')
  const when = fact.time<LogEntry>('time', t`Time`, ({ time }) => time, { width: 200 })
  return [
    {
      ...when,
      cell: (entry) => (
        <>
          <Time at={entry.time} absolute="second" />
          {fresh.has(logKey(entry)) && <NewMark />}
        </>
      ),
    },
    fact.text('message', t`Message`, logMessage, { width: 400 }),
    fact.custom('level', t`Level`, {
      width: 110,
      cell: Level,
      text: ({ logLevel }) => logLevelLabel(logLevel),
    }),
    fact.text('service', t`Service`, ({ service }) => service, { width: 90 }),
    fact.custom('resource', t`SIM or device`, {
      width: 220,
      cell: (entry) => <Subject entry={entry} sim={simOf(entry)} />,
      text: (entry) => subjectOf(entry, simOf(entry)),
    }),
    fact.identifier('resourceId', t`IMSI or device ID`, ({ resourceId }) => resourceId, {
      width: 160,
    }),
    fact.text('resourceType', t`Type`, ({ resourceType }) => resourceType, { hidden: true }),
    fact.text('body', t`Details`, ({ body }) => writeJson(body ?? {}), {
      hidden: true,
      width: 300,
    }),
  ]
}

/** The filters of the error log; services that are not known can be chosen once they occurred. */
export function logFilters(rows: readonly LogEntry[], sims: Sims): Filter<LogEntry>[] {
  const services = new Set<string>([
    ...logServices,
    ...rows.flatMap(({ service }) => service ?? []),
  ])
  return [
    {
      id: 'service',
      label: t`Service`,
      options: [...services].map((value) => ({ value, label: value })),
      test: ({ service = '' }, values) => values.includes(service),
    },
    {
      id: 'level',
      label: t`Level`,
      options: logLevels.map((value) => ({ value, label: logLevelLabel(value) })),
      test: ({ logLevel = '' }, values) => values.includes(logLevel),
    },
    {
      id: 'resource',
      label: t`SIM or device`,
      test: (entry, values) => {
        const sim = sims.get(entry.resourceId ?? '')
        const names = [entry.resourceId, sim?.simId, nameOf(sim?.tags)].map((name) =>
          name?.toLowerCase(),
        )
        return values.some((value) => names.some((name) => name?.includes(value.toLowerCase())))
      },
    },
  ]
}
