import { Anchor, Input, Text, TextInput } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { registerSim } from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { Note } from '../../../components/action/Note.tsx'
import { Form } from '../../../components/form/Form.tsx'
import { toNextEmpty } from '../../../components/form/scanner.ts'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { TagEditor } from '../../../components/form/TagEditor.tsx'
import { nameKey } from '../../../domain/tags.ts'
import { GroupSelect } from '../../../components/group/GroupSelect.tsx'
import { Rich } from '../../../words/Rich.tsx'
import {
  emptyRegistration,
  newTagProblems,
  refusedFields,
  registrationCall,
  registrationProblems,
  type Registration,
} from './registration.ts'

/** Registers SIMs one after the other; the group and the tags stay for the next one. */
export function RegisterForm() {
  const navigate = useNavigate()
  const [registered, setRegistered] = useState<readonly Sim[]>([])
  const simIdInput = useRef<HTMLInputElement>(null)
  const form = useForm<Registration>({
    initialValues: emptyRegistration,
    validate: registrationProblems,
  })

  const register = async (values: Registration) => {
    const { groupId, tags } = values
    try {
      const { data } = await send(registerSim, registrationCall(values))
      setRegistered((before) => [data, ...before])
      const next = { ...emptyRegistration, groupId, tags }
      form.setValues(next)
      form.resetDirty(next)
      simIdInput.current?.focus()
    } catch (error) {
      const fields = refusedFields(error)
      if (fields === undefined) throw error
      form.setErrors(fields)
    }
  }

  return (
    <Form form={form} onSave={register}>
      {(busy) => (
        <>
          {registered.length > 0 && <Registered sims={registered} />}
          <Text size="md" c="dimmed">
            <Rich
              text={t`For a SIM card or chip that you have at hand. Many are registered <list>from a list</list>, and a <virtual>virtual SIM</virtual> is created instead.`}
              parts={{
                list: (
                  <Anchor
                    underline="always"
                    renderRoot={(props) => <Link to="/sims/register-list" {...props} />}
                  />
                ),
                virtual: (
                  <Anchor
                    underline="always"
                    renderRoot={(props) => <Link to="/sims/create" {...props} />}
                  />
                ),
              }}
            />
          </Text>
          <TextInput
            ref={simIdInput}
            label={t`SIM ID`}
            description={t`The number that begins with 89, printed on the card (ICCID) or on the chip’s label (EID).`}
            inputMode="numeric"
            autoComplete="off"
            required
            onKeyDown={toNextEmpty}
            {...form.getInputProps('simId')}
          />
          <TextInput
            label={t`PUK or passcode`}
            description={t`It is printed beside the SIM ID and proves that you have the SIM.`}
            autoComplete="off"
            spellCheck={false}
            required
            {...form.getInputProps('secret')}
          />
          <TextInput label={t`Name`} autoComplete="off" {...form.getInputProps('name')} />
          <GroupSelect
            value={form.values.groupId}
            onChange={(groupId) => form.setFieldValue('groupId', groupId)}
            error={form.errors['groupId']}
            clearable
          />
          <Input.Label mb={-8} component="div">
            {t`Tags`}
          </Input.Label>
          <TagEditor
            rows={form.values.tags}
            problems={form.errors['tags'] ? newTagProblems(form.values.tags) : undefined}
            disabled={busy}
            onChange={(tags) => form.setFieldValue('tags', tags)}
          />
          <SubmitRow
            label={registered.length > 0 ? t`Register another SIM` : t`Register the SIM`}
            busy={busy}
            onCancel={() => void navigate({ to: '/sims' })}
            api={{ operation: registerSim, call: () => registrationCall(form.values) }}
          />
        </>
      )}
    </Form>
  )
}

/** The SIMs of this sitting, each leading to its page. */
function Registered({ sims }: { readonly sims: readonly Sim[] }) {
  return (
    <Note
      role="status"
      tone="quiet"
      title={plural(sims.length, { one: 'The SIM is registered', other: '# SIMs are registered' })}
    >
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {sims.map(({ simId = '', tags }) => (
          <li key={simId}>
            <Anchor
              size="sm"
              renderRoot={(props) => <Link to="/sims/$simId" params={{ simId }} {...props} />}
            >
              {simId}
            </Anchor>{' '}
            <bdi>{tags?.[nameKey]}</bdi>
          </li>
        ))}
      </ul>
    </Note>
  )
}
