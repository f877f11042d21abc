import { Button, Group, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconBroadcast, IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { explain } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Note } from '../../../components/action/Note.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { webAddress } from '../../../domain/web-address.ts'
import { liveProblem } from '../../../words/soracam.ts'
import type { Camera } from '../-camera/camera.ts'
import { realTimeActions } from '../-device-actions.ts'
import { exactTime } from '../-list/camera-columns.tsx'
import classes from './live.module.css'

/** What the camera sees now: a picture that is taken when it is asked for. */
export function LiveImage({ camera }: { readonly camera: Camera }) {
  const { deviceId, realTimeAccess } = camera
  const { may } = usePermissions()
  const takes = may(op.getSoraCamDeviceAtomCamLiveImage, { device_id: deviceId }).allowed
  // A read that is done when it is asked for: each takes another picture.
  const taken = useMutation({
    mutationFn: async () => {
      const { data } = await op.getSoraCamDeviceAtomCamLiveImage.call({
        path: { device_id: deviceId },
      })
      return { url: webAddress(data.url), at: Date.now() }
    },
  })
  if (!takes) return null
  // Who may not know whether it is on may try.
  const problem = liveProblem(camera, realTimeAccess ?? true)
  const { data, error } = taken
  const failure = error ? explain(error) : undefined
  const when = data && exactTime(data.at)
  return (
    <Section title={t`Live image`}>
      <div className={classes.live}>
        {data && (
          <figure className={classes.picture}>
            <Thumbnail
              src={data.url}
              alt={t`What the camera sees at ${when ?? ''}`}
              none={t`The answer had no picture.`}
            />
            <figcaption className={classes.caption}>{t`Taken ${when ?? ''}`}</figcaption>
          </figure>
        )}
        <Text size="sm" c={problem === undefined ? 'dimmed' : undefined}>
          {problem ??
            t`The picture is taken when you ask for it, and takes nothing of the viewing quota. Its address is good for a short time: save what you need.`}
        </Text>
        {failure && (
          <Note tone="danger" role="alert" title={failure.title}>
            <p>{failure.detail}</p>
          </Note>
        )}
        <Group gap="sm">
          {realTimeAccess !== false && (
            <Button
              variant="default"
              leftSection={<IconBroadcast size={16} stroke={1.6} />}
              disabled={problem !== undefined}
              loading={taken.isPending}
              onClick={() => taken.mutate()}
            >
              {data ? t`Take another` : t`Take a live image`}
            </Button>
          )}
          {data?.url !== undefined && (
            <Button
              variant="default"
              component="a"
              href={data.url}
              download={`${deviceId}_${data.at}.jpg`}
              target="_blank"
              rel="noopener noreferrer"
              leftSection={<IconDownload size={16} stroke={1.6} />}
            >
              {t`Save the picture`}
            </Button>
          )}
          {/* Where it is not known how it stands, the menu has both. */}
          {realTimeAccess !== undefined &&
            realTimeActions.map(
              (action) =>
                action.allowed(camera).allowed && (
                  <ActionButton key={action.id} action={action} resources={[camera]} />
                ),
            )}
        </Group>
      </div>
    </Section>
  )
}
