import { Link } from '@tanstack/react-router'
import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { overlayLink } from '../../../components/list/useOverlay.ts'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { exactTime } from '../-events/columns.tsx'
import classes from '../-list/list.module.css'
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
  const requested = exactTime(still.requestedTime)
  return (
    <>
      <Link
        {...overlayLink('still', still.exportId)}
        className={classes.picture}
        aria-label={`${badge.label}, requested ${requested}`}
      >
        <Thumbnail src={addressAt(still, now)} alt="" none={noStill(status)} />
      </Link>
      <div className={classes.body}>
        <div className={classes.line}>
          <StatusBadge {...badge} />
        </div>
        <div className={classes.line}>{requested}</div>
        {name !== undefined && (
          <div className={classes.line}>
            <bdi className={classes.cut} title={name}>
              {name}
            </bdi>
          </div>
        )}
      </div>
    </>
  )
}
