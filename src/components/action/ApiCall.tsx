import { plural, t } from '@lingui/core/macro'
import { Button, Collapse } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useSession } from '../../api/use-session.ts'
import type { CallValues } from '../../api/operation.ts'
import type { Action } from './action.ts'
import classes from './ApiCall.module.css'
import { cliCommand, curlCommand } from './command.ts'

interface ApiCallProps {
  readonly id: string
  readonly opened: boolean
  readonly action: Action<unknown>
  readonly resources: readonly unknown[]
  readonly values: unknown
}

/**
 * What the action calls: its permission, and the same as `soracom` CLI command and as curl. For
 * several resources the first one's is shown and all of them are copied, a line each.
 */
export function ApiCall({ id, opened, action, resources, values }: ApiCallProps) {
  const { operation } = action
  return (
    <Collapse expanded={opened} transitionDuration={140} id={id}>
      <div className={classes.call}>
        <dl className={classes.facts}>
          <dt>{t`Permission`}</dt>
          <dd>{operation.permissions[0]}</dd>
          <dt>{t`Operation`}</dt>
          <dd>{`${operation.method} ${operation.path}`}</dd>
        </dl>
        {opened && <Commands action={action} resources={resources} values={values} />}
      </div>
    </Collapse>
  )
}

function Commands({ action, resources, values }: Omit<ApiCallProps, 'id' | 'opened'>) {
  const session = useSession()
  const [first] = resources
  if (!session || first === undefined) return null
  const origin = window.location.origin
  const write = (command: typeof cliCommand) => (resource: unknown) => {
    const call: CallValues = action.call(resource, values as never)
    return command(action.operation, call, session, origin)
  }
  const { secrets = [] } = action.call(first, values as never)
  return (
    <>
      <Command label="soracom CLI" resources={resources} write={write(cliCommand)} />
      <Command label="curl" resources={resources} write={write(curlCommand)} />
      {secrets.length > 0 && (
        <p className={classes.hint}>
          {t`Secrets are left out of these commands: put them in where a name stands between < and >.`}
        </p>
      )}
      {resources.length > 1 && (
        <p className={classes.hint}>
          {t`Shown for the first one. What is copied has all ${plural(resources.length, { other: '#' })}.`}
        </p>
      )}
    </>
  )
}

interface CommandProps {
  readonly label: string
  readonly resources: readonly unknown[]
  readonly write: (resource: unknown) => string
}

function Command({ label, resources, write }: CommandProps) {
  const clipboard = useClipboard()
  return (
    <div className={classes.command}>
      <div className={classes.head}>
        <span>{label}</span>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          aria-label={t`Copy as ${label}`}
          onClick={() => clipboard.copy(resources.map(write).join('\n'))}
        >
          {clipboard.error ? t`Not copied` : clipboard.copied ? t`Copied` : t`Copy`}
        </Button>
      </div>
      <pre className={classes.code}>{write(resources[0])}</pre>
    </div>
  )
}
