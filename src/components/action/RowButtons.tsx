import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import { useActions } from './ActionProvider.tsx'

interface RowButtonsProps<R> {
  readonly of: R
  /** Buttons of the row's own, before them. */
  readonly children?: ReactNode
}

/** What can be done now to a row of a short table, as small buttons; what cannot is not there. */
export function RowButtons<R>({ of, children }: RowButtonsProps<R>) {
  const { actions, open } = useActions<R>()
  const { may } = usePermissions()
  return (
    <Group gap={8} wrap="nowrap">
      {children}
      {actions
        .filter((action) => action.allowed(of).allowed && may(action.operation).allowed)
        .map((action) => (
          <Button
            key={action.id}
            size="compact-sm"
            variant="default"
            onClick={() => open(action, [of])}
          >
            {action.label}
          </Button>
        ))}
    </Group>
  )
}
