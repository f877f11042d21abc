import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { useGetSimSuspense } from '../../../../api/generated/client/sim/sim.ts'
import * as op from '../../../../api/generated/operations.ts'
import { usePermissions } from '../../../../api/permissions.ts'
import { send } from '../../../../api/send.ts'
import { Quiet } from '../../../../components/detail/Quiet.tsx'
import { Section } from '../../../../components/detail/Section.tsx'
import { FormError } from '../../../../components/form/FormError.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { rangeAt, readRange } from '../../../../components/time/range.ts'
import { UrlRange } from '../../../../components/time/UrlRange.tsx'
import { diagnosticFault } from '../../../../domain/sim/diagnostic.ts'
import { primaryImsi } from '../../../../domain/sim/sim.ts'
import { aboutSim, keepRun, useRuns } from '../../-tools/diagnostic-runs.ts'
import { rangeFaultText } from '../../-tools/diagnostic-words.ts'
import classes from '../../-tools/diagnostics.module.css'
import { Diagnosis } from '../../-tools/Diagnosis.tsx'
import { EarlierRuns } from '../../-tools/EarlierRuns.tsx'

const presets = ['24h', '7d', '30d']
const usual = '24h'

export const Route = createFileRoute('/sims/$simId/tools/diagnostics')({
  ...titled(t`Diagnostics`),
  validateSearch: (raw: Record<string, unknown>) => ({
    ...readRange(raw, presets),
    ...readRun(raw),
  }),
  component: Diagnostics,
})

/** The diagnostic whose result is shown; the last one where the URL does not say. */
function readRun({ run }: Record<string, unknown>): { readonly run?: string | undefined } {
  return { run: typeof run === 'string' ? run.slice(0, 100) : undefined }
}

/** Why a period cannot be diagnosed. */
function problem(fromMs: number, toMs: number): string | undefined {
  const fault = diagnosticFault(fromMs, toMs, Date.now())
  return fault && rangeFaultText[fault]
}

function Diagnostics() {
  const { simId } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const { data: sim } = useGetSimSuspense(simId).data
  const { may } = usePermissions()
  const runs = useRuns(simId)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [now] = useState(() => Date.now())
  const range = rangeAt(search, usual, now)
  const shown = search.run ?? runs[0]?.diagnosticId

  const start = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const { fromMs, toMs } = rangeAt(search, usual, Date.now())
      // Until now, by the clock of who answers.
      const period = { from: fromMs, ...(toMs !== undefined && { to: toMs }) }
      const { data } = await send(op.sendDiagnosticRequest, {
        body: { ...aboutSim(simId), ...period },
      })
      keepRun(data)
      await navigate({ search: (old) => ({ ...old, run: data.diagnosticId }), resetScroll: false })
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }

  const permitted = may(op.sendDiagnosticRequest)
  return (
    <>
      <Section title={t`Diagnostics`}>
        <p>{t`Looks for what keeps the SIM from connecting or sending data: its status and limits, its sessions, its traffic, and errors of other services.`}</p>
        <div className={classes.run}>
          <UrlRange
            presets={presets}
            usual={usual}
            search={search}
            range={range}
            problem={problem}
          />
          <Button
            leftSection={<IconStethoscope size={16} stroke={1.75} />}
            loading={busy}
            disabled={!permitted.allowed}
            title={permitted.allowed ? undefined : permitted.reason}
            onClick={() => void start()}
          >
            {t`Diagnose SIM`}
          </Button>
        </div>
        <FormError error={error} />
      </Section>
      {shown === undefined ? (
        <Quiet>{t`The results of diagnostics that you run here are kept while this tab is open.`}</Quiet>
      ) : (
        <Diagnosis key={shown} diagnosticId={shown} simId={simId} imsi={primaryImsi(sim)} />
      )}
      {runs.length > 1 && <EarlierRuns runs={runs} shown={shown} />}
    </>
  )
}
