import type { ReactNode } from 'react'
import { menuBox } from '../action/menu-box.ts'
import { LateMenu } from '../shell/LateMenu.tsx'
import classes from './TableRow.module.css'

interface RowMenuProps {
  readonly label: string
  /** The dropdown. */
  readonly items: () => ReactNode
}

/** The dots at the end of a row; the menu itself is made when it is first opened. */
export function RowMenu({ label, items }: RowMenuProps) {
  return (
    <LateMenu
      box={menuBox}
      renderButton={(target) => (
        <button type="button" className={classes.dots} aria-label={label} {...target} />
      )}
    >
      {items}
    </LateMenu>
  )
}
