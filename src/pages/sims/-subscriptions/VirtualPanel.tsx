import { Button, Group } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconKey, IconPlus } from '@tabler/icons-react'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Properties } from '../../../components/detail/Properties.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { useOverlay } from '../../../components/list/useOverlay.ts'
import { LateDialog } from '../../../components/shell/LateDialog.tsx'
import {
  arcKeyOf,
  canAdd,
  canUseArc,
  virtualOf,
  virtualSubscription,
} from '../../../domain/sim/additional.ts'
import { ArcGroup } from '../-detail/MoreProperties.tsx'
import {
  createArcSession,
  removeKeys,
  terminateSubscription,
  type SimSubscription,
} from './actions.ts'
import classes from './VirtualPanel.module.css'

const KeysDialog = late(() => import('./KeysDialog.tsx').then((all) => all.KeysDialog))

const actions = [createArcSession, removeKeys, terminateSubscription]

/** The virtual subscription of a SIM: its WireGuard connection and its keys, or the way to one. */
export function VirtualPanel({
  sim,
  all,
}: {
  readonly sim: Sim
  readonly all: readonly SimSubscription[]
}) {
  const keys = useOverlay('keys')
  const { may } = usePermissions()
  const virtual = virtualOf(sim)
  const addable = canAdd(sim, virtualSubscription).allowed && may(op.addSubscription).allowed
  const renewable = canUseArc(sim, 'renew').allowed && may(op.renewArcSimCredentials).allowed
  if (!virtual && !addable) return null
  const item = all.find(({ imsi }) => imsi === virtual?.imsi)
  // A SIM that is virtual as a whole is terminated as one.
  const usable = actions.filter((one) => !(item?.primary && one === terminateSubscription))
  const mode = keys.value === 'renew' || keys.value === 'add' ? keys.value : undefined
  return (
    <section className={classes.virtual} aria-label={t`Virtual SIM`}>
      <h3 className={classes.title}>{t`Virtual SIM`}</h3>
      {!virtual && (
        <Quiet>
          {t`A virtual SIM beside the card connects the same device over any internet connection, by WireGuard.`}
        </Quiet>
      )}
      {virtual && arcKeyOf(sim) === undefined && (
        <Quiet>{t`There is no WireGuard key, so nobody can connect. Renew the keys to connect.`}</Quiet>
      )}
      {virtual && (
        <Properties>
          <ArcGroup sim={sim} />
        </Properties>
      )}
      <Group gap="sm" mt="sm">
        {!virtual && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onPointerEnter={() => void KeysDialog.preload()}
            onClick={() => keys.open('add')}
          >
            {t`Add a virtual SIM`}
          </Button>
        )}
        {virtual && renewable && (
          <Button
            variant="default"
            leftSection={<IconKey size={16} />}
            onPointerEnter={() => void KeysDialog.preload()}
            onClick={() => keys.open('renew')}
          >
            {t`Renew keys`}
          </Button>
        )}
        {item &&
          usable.map((action) => (
            <ActionButton key={action.id} action={action} resources={[item]} />
          ))}
      </Group>
      <LateDialog opened={mode !== undefined} part={KeysDialog}>
        {(opened) => <KeysDialog sim={sim} mode={mode} opened={opened} onClose={keys.close} />}
      </LateDialog>
    </section>
  )
}
