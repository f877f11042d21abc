import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCreateGroup } from '../../api/generated/client/group/group.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { Form } from '../../components/form/Form.tsx'
import { SubmitRow } from '../../components/form/SubmitRow.tsx'

export const Route = createFileRoute('/groups/new')({
  head: () => ({ meta: [{ title: 'Create a group' }] }),
  component: NewGroup,
})

function NewGroup() {
  const navigate = useNavigate()
  const { mutateAsync } = useCreateGroup()
  const [created, setCreated] = useState<string>()
  const form = useForm({
    initialValues: { name: '' },
    validate: { name: (name) => (name.trim() === '' ? 'Enter a name for the group.' : null) },
  })

  const create = async ({ name }: { name: string }) => {
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
    <>
      <DetailHeader trail={[{ label: 'Groups', link: { to: '/groups' } }]} title="Create a group" />
      <PageBody>
        <Form form={form} onSave={create} fields={{ name: 'name' }}>
          {(busy) => (
            <>
              <TextInput
                label="Name"
                description="SIMs in a group share its settings. The settings are made after it is created."
                maw={480}
                autoComplete="off"
                autoFocus
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
      </PageBody>
    </>
  )
}
