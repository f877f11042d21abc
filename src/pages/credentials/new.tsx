import { Select, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../api/generated/operations.ts'
import { send } from '../../api/send.ts'
import { Form } from '../../components/form/Form.tsx'
import { SubmitRow } from '../../components/form/SubmitRow.tsx'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { titled } from '../../components/resource/routes.ts'
import { credentialTypes } from '../../words/credential.ts'
import { CredentialInputs } from './-CredentialInputs.tsx'
import { credentialSet } from './-resource.tsx'
import {
  credentialBody,
  credentialProblems,
  emptyValues,
  fieldPaths,
  secretPaths,
  type CredentialValues,
} from './-values.ts'

const usual = 'aws-credentials'

export const Route = createFileRoute('/credentials/new')({
  ...titled(t`Create a credential set`),
  validateSearch: ({ type }: Record<string, unknown>): { type?: string } =>
    typeof type === 'string' && type !== usual ? { type } : {},
  component: NewCredential,
})

function NewCredential() {
  // A refusal that is learned on the way is told by the form, with what was typed.
  const [tried, setTried] = useState(false)
  return (
    <CreateFrame
      resource={credentialSet}
      operation={op.createCredential}
      title={t`Create a credential set`}
      tried={tried}
    >
      <CredentialForm onTry={() => setTried(true)} />
    </CreateFrame>
  )
}

const typeChoices = credentialTypes.map(({ type, label }) => ({ value: type, label }))

function CredentialForm({ onTry }: { readonly onTry: () => void }) {
  const { type: asked } = Route.useSearch()
  const type = credentialTypes.find((known) => known.type === asked)?.type ?? usual
  const navigate = useNavigate()
  const [created, setCreated] = useState(false)
  const form = useForm<CredentialValues>({
    initialValues: emptyValues(usual),
    // The type is in the URL.
    validate: (values) => credentialProblems({ ...values, type }),
  })

  const callOf = (values: CredentialValues) => ({
    path: { credentials_id: values.credentialsId.trim() },
    body: credentialBody({ ...values, type }),
    secrets: secretPaths({ ...values, type }),
  })
  const create = async (values: CredentialValues) => {
    onTry()
    const credentialsId = values.credentialsId.trim()
    await send(op.createCredential, callOf(values), { settled: true })
    setCreated(true)
    await navigate({
      to: '/credentials/$credentialsId',
      params: { credentialsId },
      ignoreBlocker: true,
      // Back must not lead to a form that begins anew.
      replace: true,
    })
  }

  return (
    <Form form={form} onSave={create} fields={fieldPaths(type)}>
      {(busy) => (
        <>
          <TextInput
            label={t`ID`}
            description={t`Settings of groups name the set by its ID, which cannot be changed later.`}
            autoComplete="off"
            spellCheck={false}
            required
            {...form.getInputProps('credentialsId')}
          />
          <Select
            label={t`Type`}
            data={typeChoices}
            searchable
            allowDeselect={false}
            value={type}
            error={form.errors['type']}
            onChange={(chosen) => {
              form.clearErrors()
              const search = chosen === null || chosen === usual ? {} : { type: chosen }
              void navigate({ to: '.', search, replace: true })
            }}
          />
          <CredentialInputs form={form} type={type} disabled={busy} />
          <SubmitRow
            label={t`Create credential set`}
            busy={busy || created}
            onCancel={() => void navigate({ to: '/credentials' })}
            api={{ operation: op.createCredential, call: () => callOf(form.values) }}
          />
        </>
      )}
    </Form>
  )
}
