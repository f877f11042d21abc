import classes from './Pre.module.css'

interface PreProps {
  /** What it is, for screen readers. */
  readonly label: string
  readonly text: string
  /** Its lines stay whole: of a table, columns stay below each other. */
  readonly whole?: boolean
}

/** Text from outside or from a program, as it is, in a box that scrolls; by keyboard too. */
export function Pre({ label, text, whole }: PreProps) {
  return (
    <pre
      className={classes.pre}
      data-whole={whole || undefined}
      translate="no"
      tabIndex={0}
      aria-label={label}
    >
      {text}
    </pre>
  )
}
