import { t } from '@lingui/core/macro'
import { ActionIcon, NativeSelect } from '@mantine/core'
import {
  IconMaximize,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconRewindBackward10,
  IconRewindForward10,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatInstant } from '../../domain/time-format.ts'
import { localStyle } from '../detail/locale.ts'
import { rates, type ScreenState } from './part.ts'
import classes from './Player.module.css'

interface Volume {
  /** 0 to 1. */
  readonly volume: number
  readonly muted: boolean
}

interface ControlsProps {
  readonly state: ScreenState
  readonly volume: Volume
  /** The moment that is shown or meant, UNIX milliseconds. */
  readonly position: number | undefined
  readonly running: boolean
  readonly onToggle: () => void
  /** Seconds to move by. */
  readonly onMove: (seconds: number) => void
  readonly onRate: (rate: number) => void
  readonly onVolume: (volume: Volume) => void
  readonly onFill: () => void
  readonly actions?: ReactNode
}

const icon = { size: 18, stroke: 1.75 } as const

/** The bar below the picture. */
export function Controls(props: ControlsProps) {
  const { state, volume, position, running, actions } = props
  const loaded = state.part !== undefined
  const idle = position === undefined || state.status === 'loading'
  return (
    <div className={classes.controls}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={running ? t`Pause` : t`Play`}
        title={running ? t`Pause (Space)` : t`Play (Space)`}
        disabled={idle}
        onClick={props.onToggle}
      >
        {running ? <IconPlayerPauseFilled {...icon} /> : <IconPlayerPlayFilled {...icon} />}
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t`Back 10 seconds`}
        title={t`Back 10 seconds (←)`}
        disabled={position === undefined}
        onClick={() => props.onMove(-10)}
      >
        <IconRewindBackward10 {...icon} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t`Forward 10 seconds`}
        title={t`Forward 10 seconds (→)`}
        disabled={position === undefined}
        onClick={() => props.onMove(10)}
      >
        <IconRewindForward10 {...icon} />
      </ActionIcon>
      <p className={classes.clock} aria-label={t`Time of the picture`}>
        {position === undefined ? t`No moment is chosen` : formatInstant(position, localStyle())}
        {state.part?.endsAt && loaded && <span className={classes.about}>{t`about`}</span>}
      </p>
      <div className={classes.rest}>
        <NativeSelect
          size="xs"
          className={classes.rate}
          aria-label={t`Speed`}
          value={String(state.rate)}
          data={rates.map((rate) => ({ value: String(rate), label: `${rate}×` }))}
          disabled={!loaded}
          onChange={({ currentTarget }) => props.onRate(Number(currentTarget.value))}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t`Mute`}
          aria-pressed={volume.muted}
          title={volume.muted ? t`Unmute (M)` : t`Mute (M)`}
          onClick={() => props.onVolume({ ...volume, muted: !volume.muted })}
        >
          {volume.muted ? <IconVolumeOff {...icon} /> : <IconVolume {...icon} />}
        </ActionIcon>
        <input
          type="range"
          className={classes.volume}
          aria-label={t`Volume`}
          min={0}
          max={1}
          step={0.05}
          value={volume.muted ? 0 : volume.volume}
          onChange={({ currentTarget }) =>
            props.onVolume({ volume: Number(currentTarget.value), muted: false })
          }
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t`Full screen`}
          title={t`Full screen (F)`}
          onClick={props.onFill}
        >
          <IconMaximize {...icon} />
        </ActionIcon>
        {actions}
      </div>
    </div>
  )
}
