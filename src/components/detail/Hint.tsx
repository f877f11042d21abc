import { Tooltip } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'

const restMs = 250

interface HintProps {
  readonly label: ReactNode
  readonly children: ReactNode
  /** Lets the keyboard reach it, for text outside of tables. */
  readonly focusable?: boolean
  /** Makes it a `time` element, with this as its machine-readable value. */
  readonly dateTime?: string
}

/**
 * Text with a tooltip that costs nothing until the pointer rests on it or it has the focus, so a
 * table may hold thousands and scroll below the pointer.
 */
export function Hint({ label, children, focusable = false, dateTime }: HintProps) {
  const [text, setText] = useState<HTMLElement | null>(null)
  const [shown, setShown] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const hide = () => {
    clearTimeout(timer.current)
    setShown(false)
  }
  const Tag = dateTime === undefined ? 'span' : 'time'
  return (
    <>
      <Tag
        ref={shown ? setText : undefined}
        dateTime={dateTime}
        onPointerEnter={() => {
          timer.current = setTimeout(() => setShown(true), restMs)
        }}
        onPointerLeave={hide}
        onFocus={() => setShown(true)}
        onBlur={hide}
        onKeyDown={({ key }) => key === 'Escape' && hide()}
        // A time is text, yet its exact value must be reachable without a mouse.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={focusable ? 0 : undefined}
      >
        {children}
      </Tag>
      {shown && text && <Tooltip opened multiline maw={360} label={label} target={text} />}
    </>
  )
}
