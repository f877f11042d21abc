import { Group } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import { countText } from '../../../components/detail/locale.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import type { Overlay } from '../../../components/list/useOverlay.ts'
import { PictureDialog } from '../../../components/picture/PictureDialog.tsx'
import { DownloadStill } from './DownloadStill.tsx'
import { addressAt, statusAt } from './query.ts'
import { noStill, stillBadge, stillSentence } from './words.ts'

interface StillDialogProps {
  readonly stills: readonly SoraCamImageExportInfo[]
  readonly at: number
  readonly now: number
  readonly overlay: Overlay
  readonly nameOf: (deviceId: string) => string
}

/** A still at its full size, and how its export stands. */
export function StillDialog({ stills, at, now, overlay, nameOf }: StillDialogProps) {
  const still = stills[at]
  if (still === undefined) return null
  const status = statusAt(still, now)
  const url = addressAt(still, now)
  const name = nameOf(still.deviceId)
  const [place, all] = [countText(at + 1), countText(stills.length)]
  const to = (index: number) => {
    const beside = stills[index]
    return beside && (() => overlay.replace(beside.exportId))
  }
  return (
    <PictureDialog
      title={name}
      src={url}
      alt={t`Still of ${name}`}
      none={noStill(status)}
      onClose={overlay.close}
      onPrevious={to(at - 1)}
      onNext={to(at + 1)}
      position={t`${place} of ${all}`}
    >
      <Properties>
        <PropertyGroup title={t`Export`}>
          <Property label={t`State`}>
            <StatusBadge {...stillBadge(status)} />
          </Property>
          <Property label={t`Requested`}>
            <Time at={still.requestedTime} absolute focusable />
          </Property>
          <Property label={t`Address good until`}>
            {still.expiryTime !== undefined && <Time at={still.expiryTime} absolute focusable />}
          </Property>
          <Property label={t`Export ID`}>
            <Mono copy={t`Export ID`}>{still.exportId}</Mono>
          </Property>
          <Property label={t`What happened`} wide>
            {stillSentence(status)}
          </Property>
        </PropertyGroup>
      </Properties>
      {url !== undefined && (
        <Group mt={16}>
          <DownloadStill url={url} primary />
        </Group>
      )}
    </PictureDialog>
  )
}
