import { t } from '@lingui/core/macro'
import { useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { Controls } from './Controls.tsx'
import { rates, type ScreenState } from './part.ts'
import classes from './Player.module.css'
import type { VideoScreen } from './screen.ts'

interface PlayerProps {
  readonly screen: VideoScreen
  readonly state: ScreenState
  /** What is shown, for screen readers: "Video of Loading dock". */
  readonly label: string
  /** Called to begin or go on; the page knows whether anything is loaded. */
  readonly onPlay: () => void
  /** Called with a moment that was asked for, UNIX milliseconds. */
  readonly onSeek: (ms: number) => void
  /** The moment that is meant while nothing is loaded, UNIX milliseconds. */
  readonly moment: number | undefined
  /** What lies over the picture: what to do, or why there is none. */
  readonly children?: ReactNode
  /** Further controls, at the right. */
  readonly actions?: ReactNode
}

/**
 * Video with its controls. Keys: Space or K plays and pauses, the arrow keys move by 10 seconds
 * and change the volume, with Shift by a minute, M mutes, F fills the screen, < and > change the
 * speed.
 */
export function Player(props: PlayerProps) {
  const { screen, state, label, onPlay, onSeek, moment, children, actions } = props
  const frame = useRef<HTMLDivElement>(null)
  const [volume, setVolume] = useState({ volume: 1, muted: false })
  const position = state.position ?? moment
  const running = state.status === 'playing' || state.status === 'waiting'

  const toggle = () => (running ? screen.reel?.pause() : onPlay())
  const move = (seconds: number) => position !== undefined && onSeek(position + seconds * 1000)
  const changeVolume = (next: { volume: number; muted: boolean }) => {
    const within = { ...next, volume: Math.min(1, Math.max(0, next.volume)) }
    setVolume(within)
    screen.reel?.setVolume(within.volume, within.muted)
  }
  const fill = () =>
    void (document.fullscreenElement
      ? document.exitFullscreen()
      : frame.current?.requestFullscreen())

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea')) {
      return
    }
    const onButton = event.target instanceof HTMLElement && event.target.closest('button, a')
    const keys: Readonly<Record<string, () => void>> = {
      ' ': toggle,
      k: toggle,
      ArrowLeft: () => move(event.shiftKey ? -60 : -10),
      ArrowRight: () => move(event.shiftKey ? 60 : 10),
      ArrowUp: () => changeVolume({ volume: volume.volume + 0.1, muted: false }),
      ArrowDown: () => changeVolume({ ...volume, volume: volume.volume - 0.1 }),
      m: () => changeVolume({ ...volume, muted: !volume.muted }),
      f: fill,
      '<': () => screen.reel?.setRate(nextRate(state.rate, -1)),
      '>': () => screen.reel?.setRate(nextRate(state.rate, 1)),
    }
    const does = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!does || (event.key === ' ' && onButton)) return
    event.preventDefault()
    event.stopPropagation()
    does()
  }

  return (
    // The keys are a second way to what the buttons below do.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={frame} className={classes.player} role="group" aria-label={label} onKeyDown={press}>
      <div
        className={classes.stage}
        role="group"
        aria-label={t`Picture`}
        // Keys are for the one who has the picture in focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-status={state.status}
      >
        <Surface element={screen.first} front={state.front === 0} />
        <Surface element={screen.second} front={state.front === 1} />
        {waits(state) && (
          <p className={classes.waiting} role="status">
            <span className={classes.spinner} aria-hidden />
            {t`Loading video`}
          </p>
        )}
        {children}
      </div>
      <Controls
        state={state}
        volume={volume}
        position={position}
        running={running}
        onToggle={toggle}
        onMove={move}
        onRate={(rate) => screen.reel?.setRate(rate)}
        onVolume={changeVolume}
        onFill={fill}
        actions={actions}
      />
    </div>
  )
}

interface SurfaceProps {
  readonly element: RefObject<HTMLVideoElement | null>
  readonly front: boolean
}

function Surface({ element, front }: SurfaceProps) {
  return (
    // There are no captions of what a camera sees.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video ref={element} className={classes.video} data-front={front || undefined} playsInline />
  )
}

function waits({ status }: ScreenState): boolean {
  return status === 'loading' || status === 'waiting'
}

function nextRate(rate: number, step: 1 | -1): number {
  const at = rates.findIndex((known) => known === rate)
  return rates[Math.min(rates.length - 1, Math.max(0, at + step))] ?? 1
}
