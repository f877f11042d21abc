import type { MenuProps } from '@mantine/core'
import { useState, type ReactNode, type RefObject } from 'react'
import { late } from '../feedback/late.tsx'

/** What the button of a menu is given. */
export interface MenuTarget {
  readonly ref?: RefObject<HTMLButtonElement | null>
  readonly 'aria-haspopup': 'menu'
  readonly 'aria-expanded': boolean
  readonly onClick?: (() => void) | undefined
  readonly onPointerEnter?: (() => void) | undefined
}

export interface LateMenuProps {
  /** How it opens. */
  readonly box: MenuProps
  /** The button that opens it, with these on it. */
  readonly renderButton: (target: MenuTarget) => ReactNode
  /** What opens: a `Menu.Dropdown`, made when it is first wanted. */
  readonly children: () => ReactNode
}

const OpenedMenu = late(() => import('./OpenedMenu.tsx').then((all) => all.OpenedMenu), {
  waiting: ({ renderButton }) => renderButton({ 'aria-haspopup': 'menu', 'aria-expanded': false }),
})
const prepare = () => void OpenedMenu.preload()

/** A button with a menu whose code, the library's included, comes when it is first wanted. */
export function LateMenu(props: LateMenuProps) {
  const [touched, setTouched] = useState(false)
  if (touched) return <OpenedMenu {...props} />
  return props.renderButton({
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setTouched(true),
    onPointerEnter: prepare,
  })
}
