import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import classes from './sandbox.module.css'

/** What the address names behind its `#`: an entry of the outbox that a page of the console leads to. */
export const useNamed = () => useLocation({ select: ({ hash }) => hash })

interface OutboxItemProps {
  readonly id: string
  readonly children: ReactNode
}

/** An entry of the outbox; the one that the address names is marked, and brought into view. */
export function OutboxItem({ id, children }: OutboxItemProps) {
  const isNamed = useNamed() === id
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isNamed) item.current?.scrollIntoView({ block: 'center' })
  }, [isNamed])
  return (
    <li
      ref={item}
      id={id}
      className={classes.mail}
      data-named={isNamed || undefined}
      aria-current={isNamed || undefined}
    >
      {children}
    </li>
  )
}
