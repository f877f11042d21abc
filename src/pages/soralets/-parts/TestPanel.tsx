import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { SoraletVersion } from '../../../api/generated/models/soraletVersion.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import {
  apiNames,
  enteredValues,
  fieldProblems,
  initialValues,
  type AnyFields,
  type Values,
} from '../../../components/form/fields.ts'
import { Form } from '../../../components/form/Form.tsx'
import { Inputs } from '../../../components/form/Inputs.tsx'
import { Presets } from '../../../components/form/Presets.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { useChosenSims } from '../../stats/-parts/useSimChoice.ts'
import { runTest, testCall, type TestValues } from './test-call.ts'
import { payloadProblem, payloadSize, testFields } from './test-fields.tsx'
import { TestResults } from './TestResults.tsx'
import { keepTest } from './tests.ts'
import classes from './soralets.module.css'

interface TestPanelProps {
  readonly soraletId: string
  /** Newest first; undefined while they are not known. */
  readonly versions: readonly SoraletVersion[] | undefined
}

/** The inputs as they stand beside each other. */
const rows = [
  ['version', 'direction', 'kind'],
  ['payload'],
  ['contentType', 'userdata'],
  ['simId'],
] as const

const part = (fields: AnyFields, names: readonly string[]): AnyFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))

/** Runs a version with data that one types, and shows what it answered and said. */
export function TestPanel({ soraletId, versions }: TestPanelProps) {
  const { may } = usePermissions()
  const fields = testFields(versions ?? []) as AnyFields
  const [sending, setSending] = useState<AbortController>()
  const [waiting, setWaiting] = useState<number>()
  const form = useForm<Record<string, unknown>>({
    initialValues: initialValues(fields, []),
    validate: (values) => {
      const payload = payloadProblem(read(values))
      return { ...(payload && { payload }), ...fieldProblems(fields, values, []) }
    },
  })
  const read = (values: Values) => enteredValues(fields, values) as TestValues
  const values = read(form.values)
  const [chosen] = useChosenSims(values.simId ? [values.simId] : [])
  if (!may(op.testSoralet).allowed) return null

  const run = async (typed: Values) => {
    const call = testCall(soraletId, read(typed), chosen?.sim)
    const controller = new AbortController()
    setSending(controller)
    const result = await runTest(call, may(op.getSoraletLogs).allowed, {
      signal: controller.signal,
      onWait: (ms) => setWaiting(Math.ceil(ms / 1000)),
    }).finally(() => {
      setSending(undefined)
      setWaiting(undefined)
    })
    keepTest({ id: crypto.randomUUID(), soraletId, values: typed, ...result })
  }
  const fill = (then: Values) => {
    form.setValues({ ...initialValues(fields, []), ...then })
    form.clearErrors()
  }
  const none = versions?.length === 0
  const hint = payloadSize(values)
  const sized = { ...fields, payload: { ...fields['payload'], ...(hint && { hint }) } } as AnyFields
  return (
    <Section title={t`Test`}>
      <div className={classes.columns}>
        <div className={classes.form}>
          {none && <Quiet>{t`Upload a version first: there is nothing to run yet.`}</Quiet>}
          <Presets
            tool={['soralet', soraletId].join(' ')}
            values={() => form.values}
            onChoose={fill}
          />
          <Form form={form} onSave={run} fields={apiNames(fields)} passing>
            {(busy) => (
              <>
                {rows.map((names) => (
                  <div key={names[0]} className={classes.fields}>
                    <Inputs fields={part(sized, names)} form={form} disabled={busy || none} />
                  </div>
                ))}
                <SubmitRow
                  label={t`Run test`}
                  busy={busy}
                  disabled={none}
                  api={{
                    operation: op.testSoralet,
                    call: () => testCall(soraletId, values, chosen?.sim),
                  }}
                />
                {busy && waiting !== undefined && (
                  <Quiet role="status">
                    {t`Soralets can be tested five times a minute: it goes on in ${waiting} s.`}
                  </Quiet>
                )}
                {busy && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    justify="start"
                    onClick={() => sending?.abort()}
                  >
                    {t`Stop waiting`}
                  </Button>
                )}
              </>
            )}
          </Form>
        </div>
        <TestResults soraletId={soraletId} onRepeat={fill} />
      </div>
    </Section>
  )
}
