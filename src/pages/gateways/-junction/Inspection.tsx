import { t } from '@lingui/core/macro'
import { Button, Group, Tooltip } from '@mantine/core'
import { IconReport } from '@tabler/icons-react'
import { useState } from 'react'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { Loading } from '../../../components/feedback/States.tsx'
import { gatewayReason } from '../../../words/gateways.ts'
import { inspectNoMore } from './inspection-actions.ts'

// The fields of Funnel come with those of all services of groups.
const InspectionForm = late(
  () => import('./InspectionForm.tsx').then((all) => all.InspectionForm),
  { waiting: () => <Loading rows={4} /> },
)
const StoredInspection = late(
  () => import('./InspectionForm.tsx').then((all) => all.StoredInspection),
  { waiting: () => <Loading rows={2} /> },
)

/** Where reports of what passes a gateway go. */
export function Inspection({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const { may } = usePermissions()
  const [editing, setEditing] = useState(false)
  const { inspection } = gateway
  const reason = gatewayReason(gateway, 'junction')
  return (
    <Section
      title={t`Inspection`}
      actions={
        !editing && (
          <Group gap={8}>
            {may(op.setInspectionConfiguration).allowed && (
              <Tooltip label={reason} disabled={reason === undefined} multiline maw={320}>
                <Button
                  variant="default"
                  leftSection={<IconReport size={16} stroke={1.6} />}
                  data-disabled={reason !== undefined || undefined}
                  aria-disabled={reason !== undefined}
                  onClick={() => reason === undefined && setEditing(true)}
                >
                  {inspection ? t`Change` : t`Inspect the traffic`}
                </Button>
              </Tooltip>
            )}
            {inspection && <ActionButton action={inspectNoMore} resources={[gateway]} />}
          </Group>
        )
      }
    >
      {editing ? (
        <InspectionForm gateway={gateway} onClose={() => setEditing(false)} />
      ) : inspection ? (
        <StoredInspection inspection={inspection} />
      ) : (
        <Quiet>
          {t`The traffic is not inspected. Reports of which applications devices talk to, and how much, can be sent to a cloud service of yours.`}
        </Quiet>
      )}
    </Section>
  )
}
