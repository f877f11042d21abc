import { Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import {
  apiNames,
  choice,
  enteredValues,
  fieldProblems,
  initialValues,
  text,
  type AnyFields,
} from '../../../components/form/fields.ts'
import { Form } from '../../../components/form/Form.tsx'
import { Inputs } from '../../../components/form/Inputs.tsx'
import { OnceDialog } from '../../../components/form/OnceDialog.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { isWireGuardKey, virtualSubscription } from '../../../domain/sim/additional.ts'
import { primarySubscriber } from '../../../domain/sim/sim.ts'
import { subscriptionAllowed } from '../../../words/subscription.ts'
import { wireGuardOf } from '../-sim/wireguard.ts'
import { WireGuardConfig } from '../-sim/WireGuardConfig.tsx'

type Mode = 'add' | 'renew'

interface KeysDialogProps {
  readonly sim: Sim
  /** Absent while it closes. */
  readonly mode: Mode | undefined
  readonly opened: boolean
  readonly onClose: () => void
}

/** What came of it: the private key of the pair that the platform made, or that it made none. */
interface Made {
  readonly mode: Mode
  readonly privateKey: string | undefined
}

/** Makes the keys of a virtual SIM, and shows the configuration with the private one this once. */
export function KeysDialog({ sim, mode, opened, onClose }: KeysDialogProps) {
  // In no cache, and gone with the dialog.
  const [made, setMade] = useState<Made>()
  const [kept, setKept] = useState(false)
  const shown = made?.mode ?? mode
  const close = () => {
    onClose()
    setMade(undefined)
    setKept(false)
  }
  const title = { add: t`Add a virtual SIM`, renew: t`Renew the WireGuard keys` }
  return (
    <OnceDialog
      title={shown && title[shown]}
      // Going back must not take the key away.
      opened={opened || made !== undefined}
      once={made !== undefined}
      kept={kept || made?.privateKey === undefined}
      onClose={close}
    >
      {made ? (
        <WireGuardConfig
          simId={sim.simId ?? ''}
          wireGuard={{
            ...wireGuardOf(sim, made.privateKey),
            ownKey: made.privateKey === undefined,
          }}
          onKept={() => setKept(true)}
        />
      ) : (
        shown && <KeysForm key={shown} sim={sim} mode={shown} onMade={setMade} onCancel={close} />
      )}
    </OnceDialog>
  )
}

interface KeysFormProps {
  readonly sim: Sim
  readonly mode: Mode
  readonly onMade: (made: Made) => void
  readonly onCancel: () => void
}

const renewing = {
  from: choice({
    radio: true,
    label: t`New keys`,
    initial: 'made',
    options: [
      {
        value: 'made',
        label: t`A pair that Soracom makes`,
        description: t`The private key is shown once.`,
      },
      {
        value: 'own',
        label: t`My own public key`,
        description: t`The private key does not leave your device.`,
      },
    ],
  }),
  key: text({
    label: t`Public key`,
    look: 'code',
    api: 'arcClientPeerPublicKey',
    required: t`Enter the public key.`,
    shown: ({ from }) => from === 'own',
    problem: (key) => {
      const verdict = subscriptionAllowed(
        isWireGuardKey(key) ? { allowed: true } : { allowed: false, rule: 'badKey' },
      )
      return verdict.allowed ? undefined : verdict.reason
    },
  }),
}

function KeysForm({ sim, mode, onMade, onCancel }: KeysFormProps) {
  const fields = (mode === 'renew' ? renewing : {}) as AnyFields
  const form = useForm<Record<string, unknown>>({
    initialValues: initialValues(fields, []),
    validate: (values) => fieldProblems(fields, values, []),
  })
  const path = { sim_id: sim.simId ?? '' }
  const adding = {
    path: { ...path, iccid: primarySubscriber(sim)?.iccid ?? '' },
    body: { subscription: virtualSubscription, type: 'virtual' },
  } as const
  const renewal = () => {
    const { from, key } = enteredValues(fields, form.values)
    return { path, body: from === 'own' ? { arcClientPeerPublicKey: String(key) } : {} }
  }
  const save = async () => {
    const { data } =
      mode === 'add'
        ? await send(op.addSubscription, adding, { settled: true })
        : await send(op.renewArcSimCredentials, renewal(), { settled: true })
    form.resetDirty()
    onMade({ mode, privateKey: data.arcClientPeerPrivateKey })
  }
  return (
    <Form form={form} onSave={save} fields={apiNames(fields)}>
      {(busy) => (
        <>
          <Text size="md">
            {mode === 'add'
              ? t`A virtual SIM connects a computer over any internet connection, by WireGuard. It is active at once, and its fees apply beside those of the card.`
              : t`The session ends, and the old keys are of no use any more: the device has to be given the new configuration.`}
          </Text>
          <Inputs fields={fields} form={form} disabled={busy} />
          <SubmitRow
            label={mode === 'add' ? t`Add the virtual SIM` : t`Renew the keys`}
            busy={busy}
            onCancel={onCancel}
            api={
              mode === 'add'
                ? { operation: op.addSubscription, call: () => adding }
                : { operation: op.renewArcSimCredentials, call: renewal }
            }
          />
        </>
      )}
    </Form>
  )
}
