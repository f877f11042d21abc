import { Button, Tooltip } from '@mantine/core'
import { usePermissions } from '../../api/permissions.ts'
import { split, type Action } from './action.ts'
import classes from './ActionMenu.module.css'
import { useActions } from './ActionProvider.tsx'

interface ActionButtonProps<R> {
  readonly action: Action<R>
  readonly resources: readonly R[]
  readonly primary?: boolean
}

/** One action as a button; hidden where the person may never do it, with its reason where not now. */
export function ActionButton<R>({ action, resources, primary }: ActionButtonProps<R>) {
  const { open } = useActions<R>()
  const { may } = usePermissions()
  if (!may(action.operation).allowed) return null
  const { ready, refused } = split(action, resources, undefined, may)
  const reason = ready.length === 0 ? refused[0]?.reason : undefined
  return (
    <Tooltip label={reason} disabled={reason === undefined} multiline maw={320}>
      <Button
        variant={primary ? 'filled' : 'default'}
        className={classes.button}
        leftSection={<action.icon size={16} stroke={1.6} />}
        aria-disabled={reason !== undefined}
        data-disabled={reason !== undefined || undefined}
        onClick={(event) => {
          if (reason === undefined) open(action, resources)
          else event.preventDefault()
        }}
      >
        {action.label}
      </Button>
    </Tooltip>
  )
}
