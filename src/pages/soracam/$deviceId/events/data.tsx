import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../../../api/generated/operations.ts'
import { usePermissions } from '../../../../api/permissions.ts'
import { beginToRead, entryRead } from '../../../../components/data/entry-pages.ts'
import { DataView } from '../../../../components/data/DataView.tsx'
import { dataRoute } from '../../../../components/data/search.ts'
import { Quiet } from '../../../../components/detail/Quiet.tsx'
import { Section } from '../../../../components/detail/Section.tsx'
import { late } from '../../../../components/feedback/late.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { ActivitySwitch } from '../../-data/ActivitySwitch.tsx'
import classes from '../../-data/data.module.css'

const WriteEntry = late(() => import('../../-data/WriteEntry.tsx').then((all) => all.WriteEntry))

export const Route = createFileRoute('/soracam/$deviceId/events/data')({
  ...titled(t`Data`),
  ...dataRoute,
  loader: ({ context, params, deps }) =>
    beginToRead(context.queryClient, [readOf(params.deviceId)], deps),
  component: CameraData,
})

const readOf = (deviceId: string) =>
  entryRead({ resourceType: 'SoraCam', resourceId: deviceId }, op.getDataEntries, {
    resource_type: 'SoraCam',
    resource_id: deviceId,
  })

function CameraData() {
  const { deviceId } = Route.useParams()
  const { may } = usePermissions()
  const [written, setWritten] = useState(0)
  const [writing, setWriting] = useState(false)
  const writes = may(op.createSoraCamDeviceDataEntry, { device_id: deviceId }).allowed
  return (
    <div data-fill className={classes.page}>
      <ActivitySwitch deviceId={deviceId} at="data">
        {writes && !writing && (
          <Button variant="default" ml="auto" onClick={() => setWriting(true)}>
            {t`Write an entry`}
          </Button>
        )}
      </ActivitySwitch>
      {writes && writing && (
        <div className={classes.write}>
          <Section title={t`Write an entry`}>
            <WriteEntry
              key={written}
              deviceId={deviceId}
              onWritten={() => setWritten(written + 1)}
              onClose={() => {
                setWriting(false)
                setWritten(0)
              }}
            />
            {written > 0 && <Quiet>{t`The entry is written.`}</Quiet>}
          </Section>
        </div>
      )}
      <DataView
        reads={[readOf(deviceId)]}
        search={Route.useSearch()}
        asked={Route.useLoaderData()}
        fileName={`data-${deviceId}`}
      />
    </div>
  )
}
