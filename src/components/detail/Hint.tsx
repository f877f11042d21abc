import { Tooltip } from '@mantine/core'
import { useState, type ReactNode } from 'react'

/**
 * A tooltip that costs nothing until it is needed: the floating part is made on the first hover, so
 * a table may hold thousands. `focusable` lets the keyboard reach it, for text outside of tables.
 */
export function Hint({
  label,
  children,
  focusable = false,
}: {
  readonly label: ReactNode
  readonly children: ReactNode
  readonly focusable?: boolean
}) {
  const [wanted, setWanted] = useState(false)
  const text = (
    <span
      onPointerEnter={() => setWanted(true)}
      onFocus={() => setWanted(true)}
      // A time is text, yet its exact value must be reachable without a mouse.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={focusable ? 0 : undefined}
    >
      {children}
    </span>
  )
  if (!wanted) return text
  return (
    <Tooltip
      label={label}
      multiline
      openDelay={250}
      events={{ hover: true, focus: true, touch: true }}
    >
      {text}
    </Tooltip>
  )
}
