import classes from './ResultCard.module.css'

interface FailedResultProps {
  readonly title: string
  readonly detail: string
}

/** Why something that was tried brought no answer, in the card of its result. */
export function FailedResult({ title, detail }: FailedResultProps) {
  return (
    <p className={classes.failed}>
      <b>{title}</b> <span>{detail}</span>
    </p>
  )
}
