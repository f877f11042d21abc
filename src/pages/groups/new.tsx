import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCreateGroup } from '../../api/generated/client/group/group.ts'
import { createGroup } from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { StatePanel } from '../../components/feedback/States.tsx'
import { Form } from '../../components/form/Form.tsx'
import { SubmitRow } from '../../components/form/SubmitRow.tsx'

export const Route = createFileRoute('/groups/new')({
  head: () => ({ meta: [{ title: 'Create a group' }] }),
  component: NewGroup,
})

function NewGroup() {
  const permitted = usePermissions().may(createGroup)
  // A refusal that is learned on the way is told by the form, with what was typed.
  const [tried, setTried] = useState(false)
  return (
    <>
      <DetailHeader trail={[{ label: 'Groups', link: { to: '/groups' } }]} title="Create a group" />
      {permitted.allowed || tried ? (
        <PageBody>
          <GroupForm onTry={() => setTried(true)} />
        </PageBody>
      ) : (
        <StatePanel picture="forbidden" title="You may not create groups">
          {permitted.reason}
        </StatePanel>
      )}
    </>
  )
}

/** The page is there to type into this field. */
const focus = (input: HTMLInputElement | null) => input?.focus()

function GroupForm({ onTry }: { readonly onTry: () => void }) {
  const navigate = useNavigate()
  const { mutateAsync } = useCreateGroup()
  const [created, setCreated] = useState<string>()
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? 'Enter a name for the group.' : null) },
  })

  const create = async ({ name }: { name: string }) => {
    onTry()
    const { data } = await mutateAsync({ data: { tags: { name: name.trim() } } })
    setCreated(data.groupId)
    form.resetDirty({ name })
    await navigate({
      to: '/groups/$groupId',
      params: { groupId: data.groupId ?? '' },
      ignoreBlocker: true,
    })
  }

  return (
    <Form form={form} onSave={create} fields={{ name: 'name' }}>
      {(busy) => (
        <>
          <TextInput
            label="Name"
            description="SIMs in a group share its settings: network, data services, metadata."
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maw={480}
            autoComplete="off"
            ref={focus}
            {...form.getInputProps('name')}
          />
          <SubmitRow
            label="Create the group"
            busy={busy || created !== undefined}
            onCancel={() => void navigate({ to: '/groups' })}
          />
        </>
      )}
    </Form>
  )
}
