import { Button, Group } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconCamera, IconMovie, IconTimeline } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import { exportSoraCamDeviceRecordedImage } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { countText } from '../../../components/detail/locale.ts'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import type { Overlay } from '../../../components/list/useOverlay.ts'
import { PictureDialog } from '../../../components/picture/PictureDialog.tsx'
import { momentSearch } from '../../../domain/soracam/event.ts'
import { eventKindLabel } from '../../../words/soracam.ts'
import { lengthText, recordingText, withoutPicture } from './columns.tsx'
import { exactTime } from '../-list/camera-columns.tsx'
import { factsOf } from './query.ts'

interface EventDialogProps {
  /** As listed, in their order: the ones beside this are one key away. */
  readonly events: readonly SoraCamEvent[]
  readonly at: number
  readonly overlay: Overlay
  readonly nameOf: (deviceId: string) => string
}

/** An event's picture, what is known of it, and the way to its moment in the recordings. */
export function EventDialog({ events, at, overlay, nameOf }: EventDialogProps) {
  const { may } = usePermissions()
  const event = events[at]
  if (event === undefined) return null
  const facts = factsOf(event)
  const { deviceId } = event
  const [name, time] = [nameOf(deviceId), exactTime(facts.from)]
  const kind = eventKindLabel(facts.kind)
  const to = (index: number) => {
    const beside = events[index]
    return beside && (() => overlay.replace(beside.eventId))
  }
  const [place, all] = [countText(at + 1), countText(events.length)]
  const moment = momentSearch(facts.from)
  return (
    <PictureDialog
      title={name}
      src={facts.picture}
      alt={t`${name}, ${time}`}
      none={withoutPicture}
      onClose={overlay.close}
      onPrevious={to(at - 1)}
      onNext={to(at + 1)}
      position={t`${place} of ${all}`}
    >
      <Properties>
        <PropertyGroup title={kind}>
          <Property label={t`Began`}>
            <Time at={facts.from} absolute focusable />
          </Property>
          <Property label={t`Length`}>{lengthText(facts)}</Property>
          <Property label={t`Detected`}>{facts.labels.join(', ')}</Property>
          <Property label={t`Recording`}>{recordingText(facts.recording)}</Property>
        </PropertyGroup>
      </Properties>
      <Group gap={8} mt={16}>
        <Button
          leftSection={<IconTimeline size={16} stroke={1.6} />}
          renderRoot={(props) => (
            <Link
              to="/soracam/$deviceId/recordings"
              params={{ deviceId }}
              search={moment}
              {...props}
            />
          )}
        >
          {t`Open in the recordings`}
        </Button>
        {facts.movie !== undefined && (
          <Button
            variant="default"
            component="a"
            href={facts.movie}
            target="_blank"
            rel="noopener noreferrer"
            leftSection={<IconMovie size={16} stroke={1.6} />}
          >
            {t`Open the event’s movie`}
          </Button>
        )}
        {may(exportSoraCamDeviceRecordedImage).allowed && (
          <Button
            variant="default"
            leftSection={<IconCamera size={16} stroke={1.6} />}
            renderRoot={(props) => (
              <Link
                to="/soracam/$deviceId/exports"
                params={{ deviceId }}
                search={{ kind: 'stills', ...moment }}
                {...props}
              />
            )}
          >
            {t`Export a still`}
          </Button>
        )}
      </Group>
    </PictureDialog>
  )
}
