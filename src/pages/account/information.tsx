import { t } from '@lingui/core/macro'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import type { Endpoint } from '../../api/operation.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { usePermissions } from '../../api/permissions.ts'
import { send } from '../../api/send.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Properties, Property, PropertyGroup } from '../../components/detail/Properties.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { StatePanel } from '../../components/feedback/States.tsx'
import {
  apiNames,
  enteredValues,
  fieldProblems,
  initialValues,
} from '../../components/form/fields.ts'
import { Form } from '../../components/form/Form.tsx'
import { Inputs } from '../../components/form/Inputs.tsx'
import { SubmitRow } from '../../components/form/SubmitRow.tsx'
import { titled } from '../../components/resource/routes.ts'
import { informationProblem, type InformationKind } from '../../domain/account/information.ts'
import { informationProblems } from '../../words/account.ts'
import { informationFields } from './-profile/members.ts'
import { useInformation, type Information } from './-profile/useInformation.ts'

interface Search {
  kind?: InformationKind | undefined
}

export const Route = createFileRoute('/account/information')({
  ...titled(t`Company or individual`),
  validateSearch: ({ kind }: Record<string, unknown>): Search => ({
    kind: kind === 'individual' || kind === 'company' ? kind : undefined,
  }),
  component: InformationPage,
})

const trail = [{ label: t`Account`, link: { to: '/account' } }] as const

type Saving = Endpoint<string, { path: ReturnType<typeof ownOperator>; body: object }, void>

const operations: Readonly<Record<InformationKind, Record<'create' | 'update', Saving>>> = {
  company: { create: op.createCompanyInformation, update: op.updateCompanyInformation },
  individual: { create: op.createIndividualInformation, update: op.updateIndividualInformation },
}

function InformationPage() {
  const { kind: wanted = 'company' } = Route.useSearch()
  const { information, error, retry } = useInformation()
  const { may } = usePermissions()
  const kind = information?.kind ?? wanted
  const title =
    information === null
      ? kind === 'company'
        ? t`Register a company`
        : t`Register an individual`
      : kind === 'company'
        ? t`Company`
        : t`Individual`
  const permitted = may(operations[kind][information ? 'update' : 'create'])
  return (
    <>
      <DetailHeader trail={trail} title={title} fleeting />
      {!permitted.allowed ? (
        <StatePanel picture="forbidden" title={t`You may not change this`}>
          {permitted.reason}
        </StatePanel>
      ) : (
        <PageBody>
          {information === undefined ? (
            <PanelState error={error} lines={8} onRetry={retry} />
          ) : (
            <InformationForm key={kind} kind={kind} stored={information} />
          )}
        </PageBody>
      )}
    </>
  )
}

interface InformationFormProps {
  readonly kind: InformationKind
  readonly stored: Information | null
}

function InformationForm({ kind, stored }: InformationFormProps) {
  const navigate = useNavigate()
  // What is typed stands for what was stored when it began.
  const [before] = useState(stored)
  const fields = informationFields(kind, before?.members)
  const form = useForm<Record<string, unknown>>({
    initialValues: initialValues(fields, []),
    validate: (values) => ({ ...zipProblem(values), ...fieldProblems(fields, values, []) }),
  })
  const operation = operations[kind][before ? 'update' : 'create']
  const callWith = (values: Record<string, unknown>) => {
    // What no field stands for goes back as it came.
    const body = { ...before?.members, ...enteredValues(fields, values) }
    return { path: ownOperator(), body }
  }
  const save = async (values: Record<string, unknown>) => {
    await send(operation, callWith(values), { settled: true })
    form.resetDirty(values)
    await navigate({ to: '/account', ignoreBlocker: true, replace: true })
  }
  return (
    <Form form={form} onSave={save} fields={apiNames(fields)}>
      {(busy) => (
        <>
          {before?.kind === 'company' && (
            <Properties>
              <PropertyGroup title="">
                <Property label={t`Company (only Soracom support can change it)`} wide>
                  <bdi>{before.members['companyName']}</bdi>
                </Property>
              </PropertyGroup>
            </Properties>
          )}
          <Inputs fields={fields} form={form} disabled={busy} page />
          <SubmitRow
            label={kind === 'company' ? t`Save company` : t`Save individual`}
            busy={busy}
            disabled={!form.isDirty()}
            onCancel={() => void navigate({ to: '/account' })}
            api={{ operation, call: () => callWith(form.values) }}
          />
        </>
      )}
    </Form>
  )
}

/** Postal codes are known of some countries alone. */
function zipProblem({ zipCode, countryCode }: Record<string, unknown>): Record<string, string> {
  const problem = informationProblem('zipCode', String(zipCode).trim(), String(countryCode))
  return problem ? { zipCode: informationProblems[problem] } : {}
}
