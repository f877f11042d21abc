import { t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { readTree } from '../../../domain/inventory/tree.ts'
import { deviceResource, objectName, resourcesIn } from '../-objects/device-resource.ts'
import { Instance } from '../-objects/Instance.tsx'
import classes from '../-objects/objects.module.css'
import { resourceActions } from '../-objects/resource-actions.ts'
import { useLive } from '../-objects/useLive.ts'
import { useModelNames } from '../-objects/useModelNames.ts'
import { OfflineNote } from '../-parts/OfflineNote.tsx'
import { useDevice } from '../-parts/useDevice.ts'

export const Route = createFileRoute('/devices/$deviceId/objects')({
  ...titled(t`Objects`),
  component: DeviceObjects,
})

/** From so many resources on there is something to look for. */
const many = 12

function DeviceObjects() {
  const { deviceId } = Route.useParams()
  const device = useDevice(deviceId)
  const names = useModelNames()
  const live = useLive()
  const [words, setWords] = useState('')
  const online = device.online === true
  const tree = readTree(device.objects)
  const all = resourcesIn(deviceId, online, tree)
  if (tree.length === 0) {
    return (
      <Empty title={t`No object is known of this device`}>
        {t`A device tells which objects it has when it registers. They stand here with what can be read, written, executed and observed of each.`}
      </Empty>
    )
  }
  const wanted = words.trim().toLowerCase()
  const shown = tree.filter(({ id, instances }) =>
    instances.some((one) =>
      one.resources.some((resource) =>
        `${resource.name ?? ''} /${id}/${one.id}/${resource.id}`.toLowerCase().includes(wanted),
      ),
    ),
  )
  return (
    <ActionProvider
      actions={resourceActions}
      find={(key) => all.find((one) => deviceResource.key(one) === key) ?? null}
    >
      <PageBody wide>
        <OfflineNote device={device}>
          {t`Nothing can be read, written, executed or newly observed until it is back. What stands here is what was heard of it last.`}
        </OfflineNote>
        {all.length >= many && (
          <TextInput
            className={classes.filter}
            aria-label={t`Search resources`}
            placeholder={t`Search resources`}
            leftSection={<IconSearch size={16} stroke={1.6} />}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        )}
        {shown.length === 0 && <p role="status">{t`No resource matches.`}</p>}
        {shown.map(({ id, instances }) => (
          <Section key={id} title={objectName(id, names)}>
            {instances.map((instance) => (
              <Instance
                key={instance.id}
                place={{ deviceId, online, objectId: id, instanceId: instance.id }}
                instance={instance}
                live={live}
                wanted={wanted}
              />
            ))}
          </Section>
        ))}
      </PageBody>
    </ActionProvider>
  )
}
