import { SegmentedControl } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ListLine } from '../../../components/list/ListPage.tsx'

interface ActivitySwitchProps {
  readonly deviceId: string
  readonly at: 'events' | 'data'
  /** What can be done here, at the end of the line. */
  readonly children?: ReactNode
}

/** What a camera noticed, or what was written about it to Harvest Data. */
export function ActivitySwitch({ deviceId, at, children }: ActivitySwitchProps) {
  const navigate = useNavigate()
  const { may } = usePermissions()
  if (!may(op.getDataEntries).allowed && at === 'events') return null
  const turn = (to: string) =>
    void navigate({
      to: to === 'data' ? '/soracam/$deviceId/events/data' : '/soracam/$deviceId/events',
      params: { deviceId },
    })
  return (
    <ListLine>
      <SegmentedControl
        aria-label={t`What is shown of the camera`}
        data={[
          { value: 'events', label: t`Events` },
          { value: 'data', label: t`Data` },
        ]}
        value={at}
        onChange={turn}
      />
      {children}
    </ListLine>
  )
}
