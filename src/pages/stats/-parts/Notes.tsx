import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Rich } from '../../../words/Rich.tsx'
import classes from './stats.module.css'

/** Something that a chart lacks. */
export interface Note {
  readonly id: string
  readonly name: string
  /** Why, as a sentence. */
  readonly reason: string
  /** What to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

/** What a chart lacks, and why. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null
  return (
    <ul className={classes.notes} role="alert">
      {notes.map(({ id, name, reason, action }) => (
        <li key={id} className={classes.note}>
          <span>
            <Rich text={t`<name>${name}</name>: ${reason}`} />
          </span>
          {action && (
            <Button size="xs" variant="default" onClick={action.run}>
              {action.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
