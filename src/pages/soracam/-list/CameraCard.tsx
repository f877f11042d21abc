import { Link } from '@tanstack/react-router'
import { ActionMenu } from '../../../components/action/ActionMenu.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { Thumbnail } from '../../../components/picture/Thumbnail.tsx'
import { camera as cameras } from '../-resource.tsx'
import { FactCell } from '../-camera/FactCell.tsx'
import type { CameraRow } from '../-camera/facts.ts'
import { QuotaBar } from '../-camera/QuotaBar.tsx'
import { cameraBadge, quotaText } from '../-camera/words.ts'
import { noPicture, pictureOf } from './columns.tsx'
import classes from './list.module.css'

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
              <ActionMenu resources={[camera]} label={`Actions for ${name}`} />
            </span>
          )}
        </div>
        <div className={classes.line}>
          <StatusBadge {...cameraBadge(camera)} />
          <span>
            <FactCell fact={newest} none="No event">
              {({ time }) => (
                <>
                  Event <Time at={time} />
                </>
              )}
            </FactCell>
          </span>
        </div>
        <div className={classes.quota}>
          <FactCell fact={usage}>
            {({ video }) => (
              <>
                <span className={classes.line}>
                  {`${quotaText(video.remainingSeconds)} of ${quotaText(video.limitSeconds)} left`}
                </span>
                <QuotaBar usedSeconds={video.usedSeconds} limitSeconds={video.limitSeconds} />
              </>
            )}
          </FactCell>
        </div>
      </div>
    </>
  )
}
