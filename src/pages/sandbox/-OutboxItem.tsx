import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import classes from './sandbox.module.css'

/** What the address names behind its `#`: an entry of the outbox that a page of the console leads to. */
const useNamed = () => useLocation({ select: ({ hash }) => hash })

/** Entries that are shown until more are asked for. */
const few = 5

/** How many entries of the outbox are shown of these, newest first: the named one is always among them. */
export function useShown(ids: readonly string[]) {
  const [asked, setAsked] = useState(false)
  const named = useNamed()
  const isAll = asked || ids.length <= few || ids.slice(few).includes(named)
  return { count: isAll ? ids.length : few, isAll, showAll: () => setAsked(true) }
}

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
