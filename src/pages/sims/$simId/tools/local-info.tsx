import { t } from '@lingui/core/macro'
import { Loader, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { createFileRoute } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useGetSim } from '../../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../../api/generated/models/sim.ts'
import * as op from '../../../../api/generated/operations.ts'
import { Properties } from '../../../../components/detail/Properties.tsx'
import { Quiet } from '../../../../components/detail/Quiet.tsx'
import { Section } from '../../../../components/detail/Section.tsx'
import { Form } from '../../../../components/form/Form.tsx'
import { SubmitRow } from '../../../../components/form/SubmitRow.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { readLocalInfo } from '../../../../domain/sim/local-info.ts'
import { allowed } from '../../../../words/sim.ts'
import { LocalInfoGroup } from '../../-detail/LocalInfoGroup.tsx'
import { readToolSearch } from '../../-tools/send-kinds.ts'
import { TargetSelect, useToolSim } from '../../-tools/TargetSelect.tsx'
import type { Target } from '../../-tools/tool.ts'

export const Route = createFileRoute('/sims/$simId/tools/local-info')({
  ...titled(t`Local info`),
  validateSearch: readToolSearch,
  component: LocalInfo,
})

const operations = { sim: op.reportSimLocalInfo, imsi: op.reportLocalInfo }

/** A report takes some seconds; one that is not there after this is not waited for any longer. */
const patienceMs = 90_000
const everyMs = 2000

function LocalInfo() {
  const { simId } = Route.useParams()
  const sim = useToolSim(simId)
  return (
    <Section title={t`Local info`}>
      <Stack gap={16}>
        <TargetSelect sim={sim} operations={operations}>
          {(target) => <AskForReport target={target} />}
        </TargetSelect>
        <Properties>
          <LocalInfoGroup info={sim.localInfo} />
        </Properties>
      </Stack>
    </Section>
  )
}

const timeOf = (sim: Sim) => readLocalInfo(sim.localInfo)?.time

function AskForReport({ target }: { readonly target: Target }) {
  const { sim, imsi } = target
  const simId = sim.simId ?? ''
  const form = useForm<Record<string, never>>({ initialValues: {} })
  /** The report that was there when another one was asked for. */
  const [asked, setAsked] = useState<{ readonly before: number | undefined }>()
  const [late, setLate] = useState(false)
  const waiting = asked !== undefined && timeOf(sim) === asked.before && !late
  useGetSim(simId, { query: { enabled: waiting, refetchInterval: everyMs } })
  useEffect(() => {
    if (!asked) return undefined
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [asked])

  const ask = async () => {
    await (imsi === undefined
      ? op.reportSimLocalInfo.call({ path: { sim_id: simId } })
      : op.reportLocalInfo.call({ path: { imsi } }))
    setLate(false)
    setAsked({ before: timeOf(sim) })
  }
  const verdict = allowed(sim, 'reportLocalInfo', { imsi })
  const called =
    imsi === undefined
      ? { operation: op.reportSimLocalInfo, call: () => ({ path: { sim_id: simId } }) }
      : { operation: op.reportLocalInfo, call: () => ({ path: { imsi } }) }
  return (
    <Form form={form} onSave={ask} passing>
      {(busy) => (
        <>
          <Quiet>
            {verdict.allowed
              ? t`The SIM is asked by an SMS, which is charged, and reports its cell, the device’s IMEI and more some seconds later.`
              : verdict.reason}
          </Quiet>
          <SubmitRow
            label={t`Ask for a report`}
            busy={busy || waiting}
            disabled={!verdict.allowed}
            api={called}
          />
          <p role="status">
            {waiting && (
              <>
                <Loader size={12} /> <span>{t`Waiting for the report`}</span>
              </>
            )}
            {asked && late && timeOf(sim) === asked.before && (
              <span>{t`No report has come so far. The device may be off, or out of reach.`}</span>
            )}
          </p>
        </>
      )}
    </Form>
  )
}
