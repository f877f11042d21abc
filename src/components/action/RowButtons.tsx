import { Button, Flex } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import { useActions } from './ActionProvider.tsx'

interface RowButtonsProps<R> {
  readonly of: R
  /** Below each other, in rows that are tall anyway. */
  readonly stack?: boolean | undefined
  /** What a button is called for who does not see its row. */
  readonly called?: ((row: R) => string) | undefined
  /** Buttons of the row's own, before them. */
  readonly children?: ReactNode
}

/** What can be done now to a row of a short table, as small buttons; what cannot is not there. */
export function RowButtons<R>({ of, stack = false, called, children }: RowButtonsProps<R>) {
  const { actions, open } = useActions<R>()
  const { may } = usePermissions()
  return (
    <Flex
      gap={8}
      direction={stack ? 'column' : 'row'}
      align={stack ? 'stretch' : 'center'}
      py={stack ? 4 : 0}
    >
      {children}
      {actions
        .filter((action) => action.allowed(of).allowed && may(action.operation).allowed)
        .map((action) => (
          <Button
            key={action.id}
            size="compact-sm"
            variant="default"
            aria-label={called?.(of)}
            onClick={() => open(action, [of])}
          >
            {action.label}
          </Button>
        ))}
    </Flex>
  )
}
