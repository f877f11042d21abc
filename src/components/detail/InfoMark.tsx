import { IconInfoCircle } from '@tabler/icons-react'
import { Hint } from './Hint.tsx'
import classes from './InfoMark.module.css'

/** Stands behind a figure or a word: how it is meant or counted, for those who ask. */
export function InfoMark({ label }: { readonly label: string }) {
  return (
    <span className={classes.mark}>
      <Hint label={label} focusable>
        <IconInfoCircle size={14} stroke={1.75} role="img" aria-label={label} />
      </Hint>
    </span>
  )
}
