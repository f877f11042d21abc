import { Alert, Text } from '@mantine/core'
import { reasons, type AnyAction, type Split } from './action.ts'
import classes from './ActionDialog.module.css'

interface TargetsProps extends Split<unknown> {
  readonly action: AnyAction<unknown>
}

/** What the action is about to touch, and what it leaves out and why. */
export function Targets({ action, ready, refused }: TargetsProps) {
  const [first, second] = ready
  const why = reasons(refused)
  return (
    <>
      {first !== undefined && second === undefined && (
        <div>
          <div className={classes.name}>{action.kind.name(first)}</div>
          <div className={classes.key}>{action.kind.key(first)}</div>
        </div>
      )}
      {why.length > 0 && (
        <Alert
          color="orange"
          title={
            ready.length === 0
              ? 'This cannot be done now'
              : refused.length === 1
                ? 'One is left out'
                : `${refused.length} are left out`
          }
        >
          <ul className={classes.reasons}>
            {why.slice(0, 5).map(({ reason, count }) => (
              <li key={reason}>
                <Text size="sm" component="span">
                  {refused.length > 1 ? `${count} × ${reason}` : reason}
                </Text>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}
