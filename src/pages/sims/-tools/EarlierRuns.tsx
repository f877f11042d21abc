import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Dash } from '../../../components/detail/Mono.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { Severity } from '../../../components/detail/Severity.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { severityLabel, severityTone } from './diagnostic-words.ts'
import type { DiagnosticRun } from './diagnostic-runs.ts'
import { bySeverity, useDiagnosis } from './Diagnosis.tsx'

interface EarlierRunsProps {
  readonly runs: readonly DiagnosticRun[]
  /** The one whose result is on the page. */
  readonly shown: string | undefined
}

interface Row extends DiagnosticRun {
  readonly isShown: boolean
}

const columns: readonly StaticColumn<Row>[] = [
  { header: t`Until`, cell: (row) => <Until {...row} /> },
  { header: t`From`, cell: ({ from }) => <Time at={from} absolute /> },
  { header: t`Result`, cell: (row) => <Worst {...row} /> },
]

/** The diagnostics that this tab asked for, each leading to its result. */
export function EarlierRuns({ runs, shown }: EarlierRunsProps) {
  return (
    <Section title={t`Diagnostics of this tab`}>
      <StaticTable
        label={t`Diagnostics of this tab`}
        columns={columns}
        rows={runs.map((run) => Object.assign({ isShown: run.diagnosticId === shown }, run))}
        rowKey={({ diagnosticId }) => diagnosticId}
      />
    </Section>
  )
}

function Until({ diagnosticId, to, isShown }: Row) {
  const time = <Time at={to} absolute="second" />
  if (isShown) return time
  const search = (old: Record<string, unknown>) => ({ ...old, run: diagnosticId })
  return (
    <Anchor renderRoot={(props) => <Link to="." search={search} resetScroll={false} {...props} />}>
      {time}
    </Anchor>
  )
}

/** The worst that one found. */
function Worst({ diagnosticId }: Row) {
  const { data } = useDiagnosis(diagnosticId)
  const [worst] = bySeverity(data?.data.insights ?? [])
  if (!worst) return <Dash />
  return <Severity tone={severityTone(worst.severity)} label={severityLabel(worst.severity)} />
}
