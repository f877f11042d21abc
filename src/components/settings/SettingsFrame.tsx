import { Button, Group } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Note } from '../action/Note.tsx'
import { LeaveGuard } from '../form/LeaveGuard.tsx'
import classes from './settings.module.css'

interface SettingsFrameProps {
  /** How many changes are not saved. */
  readonly changes: number
  /** Why nothing can be changed, for somebody who may not. */
  readonly refused: string | undefined
  /** What the button does. */
  readonly label: string
  readonly busy?: boolean
  /** It cannot be saved as it is. */
  readonly disabled?: boolean
  /** Saves, or leads to the first field that keeps it from being saved, in `frame`. */
  readonly onSave: (frame: HTMLFormElement) => void
  readonly onDiscard: () => void
  /** What keeps it from being saved, or what a save came to. */
  readonly wrong: ReactNode
  readonly saved: ReactNode
  /** Beside the buttons. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/**
 * What every page of settings is in: Enter saves, leaving with changes asks first, and the bar that
 * saves stands at the bottom of the window with what there is to say about saving.
 */
export function SettingsFrame(props: SettingsFrameProps) {
  const { changes, refused, label, busy = false, disabled = false, wrong, saved, more } = props
  const idle = changes === 0
  const still = idle || disabled || busy || refused !== undefined
  return (
    <form
      className={classes.editor}
      data-tall
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!still) props.onSave(event.currentTarget)
      }}
    >
      <LeaveGuard dirty={() => !idle && !busy} />
      {refused !== undefined && (
        <Note tone="quiet" title={t`You may look at these settings, but not change them`}>
          <p>{refused}</p>
        </Note>
      )}
      {props.children}
      {refused === undefined && (
        <div className={classes.bar}>
          <div className={classes.told}>
            {Boolean(wrong) && (
              <p className={classes.wrong} role="alert">
                {wrong}
              </p>
            )}
            <p role="status">
              {idle
                ? saved
                : !wrong &&
                  plural(changes, {
                    one: '# change is not saved.',
                    other: '# changes are not saved.',
                  })}
            </p>
            {more}
          </div>
          <Group gap={8} ml="auto">
            {!idle && !busy && (
              <Button variant="default" onClick={props.onDiscard}>
                {t`Discard the changes`}
              </Button>
            )}
            <Button type="submit" loading={busy} disabled={idle || disabled}>
              {label}
            </Button>
          </Group>
        </div>
      )}
    </form>
  )
}

/** Leads to the first field that cannot be saved as it is, or to the first place in the JSON. */
export function focusProblem(frame: HTMLFormElement): void {
  // The messages are drawn by then.
  requestAnimationFrame(() =>
    frame
      .querySelector<HTMLElement>('[data-wrong] :is(input, textarea), [role="status"] button')
      ?.focus(),
  )
}
