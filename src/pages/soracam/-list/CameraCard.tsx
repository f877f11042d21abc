import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { SoraCamVideoExportUsage } from '../../../api/generated/models/soraCamVideoExportUsage.ts'
import { ActionMenu } from '../../../components/action/ActionMenu.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { camera as cameras } from '../-resource.tsx'
import { FactCell } from '../-camera/FactCell.tsx'
import type { CameraRow } from '../-camera/facts.ts'
import { QuotaBar } from '../-camera/QuotaBar.tsx'
import { cameraBadge, quotaText } from '../-camera/words.ts'
import { Rich } from '../../../words/Rich.tsx'
import { noPicture, pictureOf } from './columns.tsx'
import classes from './list.module.css'

function quotaUsed({ usedSeconds, limitSeconds }: SoraCamVideoExportUsage): string {
  const [used, limit] = [quotaText(usedSeconds), quotaText(limitSeconds)]
  return t`${used} of ${limit} used`
}

/** A camera by what it saw last. */
export function CameraCard({ row, acts }: { readonly row: CameraRow; readonly acts: boolean }) {
  const { camera, newest, usage } = row
  const name = cameras.name(camera)
  return (
    <>
      <Link
        to="/soracam/$deviceId"
        params={{ deviceId: camera.deviceId }}
        className={classes.picture}
        aria-label={name}
      >
        <Thumbnail
          src={pictureOf(row)}
          alt=""
          none={noPicture}
          loading={newest.state === 'loading'}
        />
      </Link>
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={classes.name} title={name}>
            <bdi>{name}</bdi>
          </span>
          {acts && (
            <span className={classes.menu}>
              <ActionMenu resources={[camera]} label={t`Actions for ${name}`} />
            </span>
          )}
        </div>
        <div className={classes.line}>
          <StatusBadge {...cameraBadge(camera)} />
          <span>
            <FactCell fact={newest} none={t`No event`}>
              {({ time }) => (
                <Rich text={t`Event <time></time>`} parts={{ time: <Time at={time} /> }} />
              )}
            </FactCell>
          </span>
        </div>
        <div className={classes.quota}>
          <FactCell fact={usage}>
            {({ video }) => (
              <>
                <span className={classes.line}>{quotaUsed(video)}</span>
                <QuotaBar usedSeconds={video.usedSeconds} limitSeconds={video.limitSeconds} />
              </>
            )}
          </FactCell>
        </div>
      </div>
    </>
  )
}
