import { Button } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { Note } from '../../../components/action/Note.tsx'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { useGroupNames } from '../../../components/group/useAllGroups.ts'
import { countText } from '../../../components/detail/locale.ts'
import type { PlannedRow } from '../../../domain/bulk/plan.ts'
import { simName } from '../../../domain/sim/sim.ts'
import type { Checked } from './check.ts'
import classes from './BulkFile.module.css'
import { leftOut, type LeftRow } from './left-out.ts'
import { changeLabel, sidesOf } from './words.ts'

/** More rows than these are counted and not drawn. */
const mostDrawn = 100

interface DryRunProps {
  readonly checked: Checked
  readonly onRun: () => void
}

/** What a file will change of which SIM, and which of its rows are left out and why. */
export function DryRun({ checked, onRun }: DryRunProps) {
  const { ready, unchanged, faults, forbidden } = checked
  const left = faults.length + forbidden.length
  const count = ready.length
  return (
    <>
      <p role="status" className={classes.sum}>
        {t`${plural(count, { one: '# SIM will change', other: '# SIMs will change' })}.`}{' '}
        {unchanged > 0 &&
          t`${plural(unchanged, { one: '# is so already', other: '# are so already' })}.`}{' '}
        {left > 0 &&
          t`${plural(left, { one: '# row is left out', other: '# rows are left out' })}.`}
      </p>
      {left > 0 && <LeftOut checked={checked} />}
      {count > 0 && (
        <>
          <Section title={t`What will change`}>
            <Changes rows={ready} />
          </Section>
          <Ended rows={ready} />
          <div>
            <Button onClick={onRun}>
              {t`Change ${plural(count, { one: '# SIM', other: '# SIMs' })}`}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

const leftColumns: readonly StaticColumn<LeftRow>[] = [
  { header: t`SIM`, cell: ({ key, sim }) => <Named id={key} sim={sim} /> },
  { header: t`Line`, numeric: true, cell: ({ line }) => countText(line) },
  {
    header: t`Why`,
    cell: ({ reasons }) => (
      <div className={classes.reasons}>
        {reasons.map((reason) => (
          <div key={reason}>{reason}</div>
        ))}
      </div>
    ),
  },
]

function LeftOut({ checked }: Pick<DryRunProps, 'checked'>) {
  const rows = leftOut(checked)
  return (
    <Section title={t`Rows that are left out`}>
      <StaticTable
        label={t`Rows that are left out`}
        rows={rows.slice(0, mostDrawn)}
        rowKey={({ line }) => String(line)}
        columns={leftColumns}
      />
      <Cut of={rows.length} />
    </Section>
  )
}

const rowColumns: readonly StaticColumn<PlannedRow<Sim>>[] = [
  { header: t`SIM`, cell: ({ sim }) => <Named id={sim.simId ?? ''} sim={sim} /> },
  { header: t`Line`, numeric: true, cell: ({ line }) => countText(line) },
]

/** The column of one thing that changes, before and after. */
const changeColumn = (
  label: string,
  groupNameOf: (groupId: string) => string | undefined,
): StaticColumn<PlannedRow<Sim>> => ({
  header: label,
  cell: ({ changes }) => {
    const change = changes.find((one) => changeLabel(one) === label)
    if (!change) return null
    const [before, after] = sidesOf(change, groupNameOf)
    return <Sides before={before} after={after} />
  },
})

function Changes({ rows }: { readonly rows: readonly PlannedRow<Sim>[] }) {
  const groupNameOf = useGroupNames()
  const labels = new Set(rows.flatMap(({ changes }) => changes.map(changeLabel)))
  return (
    <>
      <StaticTable
        label={t`What will change`}
        rows={rows.slice(0, mostDrawn)}
        rowKey={({ line }) => String(line)}
        columns={[...rowColumns, ...[...labels].map((label) => changeColumn(label, groupNameOf))]}
      />
      <Cut of={rows.length} />
    </>
  )
}

function Sides({
  before,
  after,
}: {
  readonly before?: string | undefined
  readonly after?: string | undefined
}) {
  return (
    <div className={classes.sides}>
      <del className={classes.before}>
        <span className="visually-hidden">{t`Before:`} </span>
        {before ? <bdi>{before}</bdi> : <Dash />}
      </del>
      <ins className={classes.after}>
        <span aria-hidden>→ </span>
        <span className="visually-hidden">{t`After:`} </span>
        {after ? <bdi>{after}</bdi> : <Dash />}
      </ins>
    </div>
  )
}

function Named({ id, sim }: { readonly id: string; readonly sim: Sim | undefined }) {
  const name = sim && simName(sim)
  return (
    <div className={classes.sim}>
      {name !== undefined && (
        <div>
          <bdi>{name}</bdi>
        </div>
      )}
      <Mono cut>{id}</Mono>
    </div>
  )
}

/** What will be felt at the devices. */
function Ended({ rows }: { readonly rows: readonly PlannedRow<Sim>[] }) {
  const ended = rows.filter(({ sim, changes }) =>
    changes.some(
      ({ of, after }) => of === 'status' && after !== 'active' && sim.sessionStatus?.online,
    ),
  ).length
  if (ended === 0) return null
  return (
    <Note
      tone="warning"
      title={t`${plural(ended, { one: '# SIM that is online loses its session', other: '# SIMs that are online lose their sessions' })}`}
    />
  )
}

function Cut({ of }: { readonly of: number }) {
  const most = countText(mostDrawn)
  const all = countText(of)
  return of > mostDrawn ? <Quiet>{t`The first ${most} of ${all} are shown.`}</Quiet> : null
}
