import { t } from '@lingui/core/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { countText } from '../../components/detail/locale.ts'
import { Dash } from '../../components/detail/Mono.tsx'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../components/detail/StaticTable.tsx'
import { late } from '../../components/feedback/late.tsx'
import { FormError } from '../../components/form/FormError.tsx'
import { setFaults, usePart, type Fault, type Faults } from './-control.ts'
import { faultDetail, faultLabels, faultRate, faultReach, presets } from './-fault-words.ts'

const FaultForm = late(() => import('./-FaultForm.tsx').then((all) => all.FaultForm))
const LimitForm = late(() => import('./-LimitForm.tsx').then((all) => all.LimitForm), {
  waiting: () => <div style={{ height: 60 }} />,
})

/** What is made to go wrong for this operator, in all tabs and for its programs. */
export function FaultsSection() {
  const { data, error, refetch } = usePart('faults')
  return (
    <Section title={t`Faults`}>
      {data ? (
        <Controls {...data} />
      ) : (
        <PanelState error={error} onRetry={() => void refetch()} lines={5} />
      )}
    </Section>
  )
}

function Controls({ faults, rateLimitPerMinute }: Faults) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [adding, setAdding] = useState(false)
  const put = async (next: readonly Fault[]) => {
    setBusy(true)
    setError(undefined)
    try {
      await setFaults({ faults: next })
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <Stack gap="sm" align="stretch">
      <Quiet>
        {t`What goes wrong from now on, for every call of this operator: to see how the console, or a program of yours, bears it. Signing in is spared.`}
      </Quiet>
      <FormError error={error} />
      {faults.length > 0 && (
        <FaultTable faults={faults} busy={busy} onPut={(next) => void put(next)} />
      )}
      <Group gap="xs" role="group" aria-label={t`Ready-made faults`}>
        {presets.map(({ label, fault }) => (
          <Button
            key={label}
            size="sm"
            variant="default"
            disabled={busy}
            onClick={() => void put([...faults, fault])}
          >
            {label}
          </Button>
        ))}
        <Button
          size="sm"
          variant="subtle"
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {t`Another fault`}
        </Button>
        {faults.length > 0 && (
          <Button size="sm" variant="subtle" disabled={busy} onClick={() => void put([])}>
            {t`Remove all faults`}
          </Button>
        )}
      </Group>
      {adding && (
        <FaultForm
          onAdd={async (fault) => {
            await setFaults({ faults: [...faults, fault] })
            setAdding(false)
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      <LimitForm key={rateLimitPerMinute} faults={faults} limit={rateLimitPerMinute} />
    </Stack>
  )
}

interface FaultTableProps {
  readonly faults: readonly Fault[]
  readonly busy: boolean
  readonly onPut: (faults: readonly Fault[]) => void
}

function FaultTable({ faults, busy, onPut }: FaultTableProps) {
  return (
    <StaticTable
      label={t`Faults in force`}
      rows={faults}
      rowKey={(fault) => String(faults.indexOf(fault))}
      columns={columnsOf(busy, (fault) => onPut(faults.filter((one) => one !== fault)))}
    />
  )
}

const columnsOf = (
  busy: boolean,
  onRemove: (fault: Fault) => void,
): readonly StaticColumn<Fault>[] => [
  { header: t`Fault`, cell: ({ kind }) => faultLabels[kind] ?? kind },
  { header: t`How`, cell: faultDetail },
  { header: t`Operations`, cell: faultReach },
  { header: t`Calls`, numeric: true, cell: faultRate },
  {
    header: t`At most`,
    numeric: true,
    cell: ({ times }) => (times === undefined ? <Dash /> : countText(times)),
  },
  {
    header: t`Actions`,
    cell: (fault) => {
      const what = faultLabels[fault.kind]
      return (
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          aria-label={t`Remove: ${what}`}
          onClick={() => onRemove(fault)}
        >
          {t`Remove`}
        </Button>
      )
    },
  },
]
