import type { ComponentProps } from 'react'
import classes from './Field.module.css'

interface PlainButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly look?: 'primary' | 'default' | 'quiet'
  readonly wide?: boolean
  readonly small?: boolean
  /** At work: keeps its words, takes no second click. */
  readonly busy?: boolean
}

/** A button of the sign-in forms; see `Field` for why it is not Mantine's. */
export function PlainButton(props: PlainButtonProps) {
  const { look = 'default', wide, small, busy, onClick, type = 'button', ...button } = props
  return (
    <button
      {...button}
      type={type}
      className={classes.button}
      data-look={look}
      data-wide={wide || undefined}
      data-small={small || undefined}
      data-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  )
}
