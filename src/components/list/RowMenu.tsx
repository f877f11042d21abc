import { Menu } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import classes from './TableRow.module.css'

interface RowMenuProps {
  readonly label: string
  readonly items: () => ReactNode
}

/** The dots at the end of a row; the menu itself is made when it is first opened. */
export function RowMenu({ label, items }: RowMenuProps) {
  const [state, setState] = useState<'untouched' | 'open' | 'closed'>('untouched')
  const button = (
    <button
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
      opened={state === 'open'}
      onChange={(opened) => setState(opened ? 'open' : 'closed')}
      position="bottom-end"
      width={300}
      shadow="md"
      withinPortal
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>{state === 'open' && items()}</Menu.Dropdown>
    </Menu>
  )
}
