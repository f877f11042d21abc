import { t } from '@lingui/core/macro'
import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { overlayLink } from '../../../components/list/useOverlay.ts'
import { exactTime } from '../-list/camera-columns.tsx'
import classes from '../-list/list.module.css'
import { PictureCard } from '../-list/PictureCard.tsx'
import { addressAt, statusAt } from './query.ts'
import { noStill, stillBadge } from './words.ts'

interface StillCardProps {
  readonly still: SoraCamImageExportInfo
  readonly now: number
  /** Of which camera, where there are several. */
  readonly name: string | undefined
}

/** A still by its picture. */
export function StillCard({ still, now, name }: StillCardProps) {
  const status = statusAt(still, now)
  const badge = stillBadge(status)
  const { label } = badge
  const requested = exactTime(still.requestedTime)
  return (
    <PictureCard
      link={overlayLink('still', still.exportId)}
      label={t`${label}, requested ${requested}`}
      src={addressAt(still, now)}
      none={noStill(status)}
      name={name}
    >
      <div className={classes.line}>
        <StatusBadge {...badge} />
      </div>
      <div className={classes.line}>{requested}</div>
    </PictureCard>
  )
}
