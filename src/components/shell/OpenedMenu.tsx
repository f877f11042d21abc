import { Menu } from '@mantine/core'
import { useRef, useState } from 'react'
import type { LateMenuProps } from './LateMenu.tsx'

/** A menu from its first opening on. */
export function OpenedMenu({ box, renderButton, children }: LateMenuProps) {
  const [opened, setOpened] = useState(true)
  const target = useRef<HTMLButtonElement>(null)
  return (
    <Menu
      {...box}
      opened={opened}
      onChange={setOpened}
      // The button that had the focus before the first opening is not the one within the menu.
      onExitTransitionEnd={() => {
        const focused = document.activeElement
        if (focused === document.body || focused?.closest('[role=menu]')) target.current?.focus()
      }}
    >
      <Menu.Target>
        {renderButton({ ref: target, 'aria-haspopup': 'menu', 'aria-expanded': opened })}
      </Menu.Target>
      {children()}
    </Menu>
  )
}
