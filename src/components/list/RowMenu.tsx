import { Menu } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { menuBox } from '../action/menu-box.ts'
import classes from './TableRow.module.css'

interface RowMenuProps {
  readonly label: string
  /** The dropdown. */
  readonly items: () => ReactNode
}

/** The dots at the end of a row; the menu itself is made when it is first opened. */
export function RowMenu({ label, items }: RowMenuProps) {
  const [state, setState] = useState<'untouched' | 'open' | 'closed'>('untouched')
  const dots = useRef<HTMLButtonElement>(null)
  const button = (
    <button
      ref={dots}
      type="button"
      className={classes.dots}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={state === 'open'}
      onClick={state === 'untouched' ? () => setState('open') : undefined}
    />
  )
  if (state === 'untouched') return button
  return (
    <Menu
      {...menuBox}
      opened={state === 'open'}
      onChange={(opened) => setState(opened ? 'open' : 'closed')}
      // The button that had the focus before the first opening is not the one within the menu.
      onExitTransitionEnd={() => {
        const focused = document.activeElement
        if (focused === document.body || focused?.closest('[role=menu]')) dots.current?.focus()
      }}
    >
      <Menu.Target>{button}</Menu.Target>
      {items()}
    </Menu>
  )
}
