import { plural, t } from '@lingui/core/macro'
import { Anchor, Checkbox, Input } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FleetClient } from '../../../api/fleet/client.ts'
import { isUsable, type FleetState } from '../../../api/fleet/state.ts'
import { isKeptHere, keepHere } from '../../../api/fleet/owner.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { explain } from '../../../api/errors.ts'
import { Time } from '../../../components/detail/Time.tsx'
import { LineButton } from '../../../components/list/LineButton.tsx'
import type { List } from '../../../components/list/useList.ts'
import { onceFor } from '../../../domain/once.ts'
import { Rich } from '../../../words/Rich.tsx'
import type { KnownValues } from '../-list/fleet-view.ts'
import type { SimListSearch } from '../-list/search.ts'
import classes from './Fleet.module.css'
import { groupable } from './fields.ts'
import { isGroupable } from './query.ts'

interface FleetLineProps {
  readonly client: FleetClient
  readonly state: FleetState
  readonly list: List<Sim>
  readonly search: SimListSearch
  readonly known: KnownValues
}

/** How the fleet in this browser stands, and what can be done with it. */
export function FleetLine({ client, state, list, search, known }: FleetLineProps) {
  const { whole, phase } = state
  // Of no SIM at all there is nothing to say.
  if (whole?.count === 0 && phase === 'ready') return null
  return (
    <div className={classes.line} role="group" aria-label={t`The fleet in this browser`}>
      {/* A count that runs is not read out each time. */}
      <div className={classes.says} role={phase === 'loading' ? undefined : 'status'}>
        <Says client={client} state={state} />
      </div>
      {whole && isUsable(state) && (
        <div className={classes.choices}>
          <GroupBy list={list} search={search} known={known} />
          {state.stored && <Keep name={client.name} />}
        </div>
      )}
    </div>
  )
}

function Says({ client, state }: Pick<FleetLineProps, 'client' | 'state'>) {
  const { phase, whole, stored, error } = state
  const loaded = plural(state.loaded, { one: '# SIM', other: '# SIMs' })
  const stop = <LineButton label={t`Stop`} onClick={() => client.stop()} />
  const goOn = <LineButton label={t`Go on`} onClick={() => void client.resume()} />
  const asOf = whole && <AsOf count={whole.count} at={whole.at} />
  switch (phase) {
    case 'opening':
      return asOf ?? <span>{t`Opening the fleet.`}</span>
    case 'loading':
      return (
        <>
          {asOf}
          <span>
            {whole
              ? t`Loading it again: ${loaded}.`
              : t`Loading the whole fleet: ${loaded}. Until it is here, the API searches, and loaded rows are sorted.`}
          </span>
          {stop}
        </>
      )
    case 'elsewhere':
      return (
        <>
          {asOf}
          <span>{t`Another tab is loading the fleet.`}</span>
        </>
      )
    case 'stopped':
      return (
        <>
          {asOf}
          <span>
            {whole
              ? t`Loading it again was stopped at ${loaded}.`
              : t`Loading the whole fleet was stopped at ${loaded}. The API searches, and loaded rows are sorted.`}
          </span>
          {goOn}
        </>
      )
    case 'failed': {
      const { title } = explain(error)
      return (
        <>
          {asOf}
          <span>
            {whole
              ? t`It could not be loaded again: ${title}.`
              : t`The whole fleet could not be loaded: ${title}. The API searches, and loaded rows are sorted.`}
          </span>
          {goOn}
        </>
      )
    }
    case 'ready':
      return (
        <>
          {asOf}
          <LineButton label={t`Refresh`} onClick={() => void client.refresh()} />
          {state.before !== undefined && (
            <Anchor inherit renderRoot={(props) => <Link to="/sims/changes" {...props} />}>
              {t`What changed`}
            </Anchor>
          )}
          {!stored && (
            <span>{t`This browser does not keep it: it is loaded again after a reload.`}</span>
          )}
        </>
      )
  }
}

function AsOf({ count, at }: { readonly count: number; readonly at: number }) {
  const sims = plural(count, { one: 'The one SIM', other: 'All # SIMs' })
  return (
    <span>
      <Rich
        text={t`${sims}, as of <time></time>.`}
        parts={{ time: <Time at={at} absolute focusable /> }}
      />
    </span>
  )
}

const none: readonly string[] = []
/** The keys of tags, a hundred at most; worked out once: the line is drawn with each letter typed. */
const keysOf = onceFor((tags: readonly string[]): readonly string[] => {
  const keys = new Set(tags.map((tag) => tag.split('=')[0] ?? ''))
  return [...keys].filter(Boolean).slice(0, 100)
})

/** The columns and the tags that SIMs can be put together by. */
function GroupBy({ list, search, known }: Pick<FleetLineProps, 'list' | 'search' | 'known'>) {
  const { by } = search
  const columns = list.allColumns.filter(({ id }) => groupable.includes(id))
  const tags = keysOf(known['tags'] ?? none)
  const options = [
    ...columns.map(({ id, header }) => ({ value: id, label: header })),
    ...tags.map((key) => ({ value: `tags:${key}`, label: t`Tag ${key}` })),
  ]
  const isOther = by !== undefined && !options.some(({ value }) => value === by)
  if (isOther && isGroupable(by)) options.push({ value: by, label: by.replace('tags:', '') })
  return (
    <label className={classes.by}>
      {t`Group by`}
      <Input
        component="select"
        size="xs"
        pointer
        className={classes.select}
        rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
        rightSectionPointerEvents="none"
        value={by ?? ''}
        onChange={({ currentTarget: { value } }) =>
          list.update({ by: value || undefined, open: undefined })
        }
      >
        <option value="">{t`Nothing`}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Input>
    </label>
  )
}

function Keep({ name }: { readonly name: string }) {
  const [kept, setKept] = useState(() => isKeptHere(name))
  return (
    <Checkbox
      size="xs"
      label={t`Keep on this device`}
      checked={kept}
      onChange={({ currentTarget: { checked } }) => setKept(keepHere(name, checked) && checked)}
    />
  )
}
