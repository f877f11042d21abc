import classes from './bill.module.css'
import { shareText } from './words.ts'

/** A part of a whole, as a number and as a bar. */
export function Share({ of, whole }: { readonly of: number; readonly whole: number }) {
  const share = whole > 0 ? of / whole : 0
  return (
    <span className={classes.share}>
      {shareText(share)}
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
      </span>
    </span>
  )
}
