import { Text, TextInput } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { explain } from '../../../api/errors.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { createSim, putSimTags } from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { Form } from '../../../components/form/Form.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { nameKey } from '../../../domain/tags.ts'

const call = { body: { type: 'virtual', subscription: 'planArc01' } } as const

/** Creates a virtual SIM and gives it its name, which are two calls. */
export function CreateForm({ onCreated }: { readonly onCreated: (sim: Sim) => void }) {
  const navigate = useNavigate()
  const form = useForm({ initialValues: { name: '' } })

  const create = async ({ name }: { name: string }) => {
    const { data: sim } = await send(createSim, call)
    const named = await nameIt(sim, name.trim())
    form.resetDirty()
    onCreated(named)
  }

  return (
    <Form form={form} onSave={create}>
      {(busy) => (
        <>
          <Text size="md">
            {t`A virtual SIM connects a computer to Soracom over WireGuard, without a card and over any internet connection. It is active as soon as it is created, and its fees apply from then on.`}
          </Text>
          <TextInput label={t`Name`} autoComplete="off" {...form.getInputProps('name')} />
          <SubmitRow
            label={t`Create the virtual SIM`}
            busy={busy}
            onCancel={() => void navigate({ to: '/sims' })}
            api={{ operation: createSim, call: () => call }}
          />
        </>
      )}
    </Form>
  )
}

/** The SIM with its name. A SIM that could not be named is there all the same, and so is its key. */
async function nameIt(sim: Sim, name: string): Promise<Sim> {
  if (name === '') return sim
  try {
    const { data } = await send(putSimTags, {
      path: { sim_id: sim.simId ?? '' },
      body: [{ tagName: nameKey, tagValue: name }],
    })
    return { ...sim, tags: data.tags }
  } catch (error) {
    const { title, detail } = explain(error)
    notifications.show({
      title: t`The virtual SIM was created, but not named`,
      message: t`${title}. ${detail} You can name it on its page.`,
      color: 'orange',
      autoClose: false,
    })
    return sim
  }
}
