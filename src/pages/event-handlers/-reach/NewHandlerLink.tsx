import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { createEventHandler } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'

interface NewHandlerLinkProps {
  /** What is to be watched: `group:ID`, `sim:ID`. */
  readonly target?: string
  /** What it begins with. */
  readonly template?: string
  readonly size?: 'xs' | 'sm'
  readonly children: ReactNode
}

/** The way to a new event handler, with what is known of it filled in; for who may create one. */
export function NewHandlerLink(props: NewHandlerLinkProps) {
  const { target, template, size = 'xs', children } = props
  const { may } = usePermissions()
  if (!may(createEventHandler).allowed) return null
  return (
    <Button
      variant="default"
      size={size}
      renderRoot={(root) => (
        <Link to="/event-handlers/new" search={{ target, template }} {...root} />
      )}
    >
      {children}
    </Button>
  )
}
