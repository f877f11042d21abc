import { plural, t } from '@lingui/core/macro'
import { Button, Collapse } from '@mantine/core'
import { IconCheck, IconCopy, IconTerminal2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useSession } from '../../api/use-session.ts'
import type { CallValues, Operation } from '../../api/operation.ts'
import { addressArgs, withoutPaths } from '../../domain/call-args.ts'
import { callSearch } from '../../domain/call-search.ts'
import { useCopy } from '../detail/useCopy.ts'
import classes from './ApiCall.module.css'
import { cliCommand, curlCommand } from './command.ts'

interface ApiCallProps {
  readonly operation: Operation
  /** How many calls there are; none where nothing can be called. */
  readonly count: number
  /** One of them, by its place. */
  readonly call: (at: number) => CallValues
}

/**
 * What is called, above the buttons of what calls it: the permission, and the same as `soracom` CLI
 * command and as curl. Of several the first one is shown and all of them are copied, a line each.
 */
export function ApiCall(props: ApiCallProps) {
  const { operation } = props
  const [shown, setShown] = useState(false)
  const id = useId()
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        className={classes.toggle}
        leftSection={<IconTerminal2 size={16} stroke={1.6} />}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => setShown(!shown)}
      >
        {t`API call`}
      </Button>
      <Collapse expanded={shown} transitionDuration={140} id={id}>
        <div className={classes.call}>
          <dl className={classes.facts}>
            <dt>{t`Permission`}</dt>
            <dd translate="no">{operation.permissions[0]}</dd>
            <dt>{t`Operation`}</dt>
            <dd translate="no">
              <Link
                to="/operations/$operationId"
                params={{ operationId: operation.id }}
                search={props.count > 0 ? addressOf(props.call(0)) : {}}
                className={classes.link}
              >
                {`${operation.method} ${operation.path}`}
              </Link>
            </dd>
          </dl>
          {shown && props.count > 0 && <Commands {...props} />}
        </div>
      </Collapse>
    </div>
  )
}

/** What the call's page is opened with: no secrets. */
function addressOf({ path = {}, query, body, secrets = [] }: CallValues) {
  return callSearch(addressArgs({ path, query: { ...query }, body: withoutPaths(body, secrets) }))
}

function Commands({ operation, count, call }: ApiCallProps) {
  const session = useSession()
  if (!session) return null
  const { origin } = window.location
  const write = (command: typeof cliCommand) => (at: number) =>
    command(operation, call(at), session, origin)
  const { secrets = [] } = call(0)
  return (
    <>
      <Command label="soracom CLI" count={count} write={write(cliCommand)} />
      <Command label="curl" count={count} write={write(curlCommand)} />
      {secrets.length > 0 && (
        <p className={classes.hint}>
          {t`Secrets are left out of these commands: put them in where a name stands between < and >.`}
        </p>
      )}
      {count > 1 && (
        <p className={classes.hint}>
          {t`Shown for the first one. What is copied has all ${plural(count, { other: '#' })}.`}
        </p>
      )}
    </>
  )
}

interface CommandProps {
  readonly label: string
  readonly count: number
  readonly write: (at: number) => string
}

function Command({ label, count, write }: CommandProps) {
  const all = () => Array.from({ length: count }, (_, at) => write(at)).join('\n')
  const { state, label: said, copy } = useCopy(all, { label: t`Copy` })
  return (
    <div className={classes.command}>
      <div className={classes.head}>
        <span>{label}</span>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={state === 'copied' ? <IconCheck size={14} /> : <IconCopy size={14} />}
          aria-label={state === 'idle' ? t`Copy as ${label}` : said}
          onClick={copy}
        >
          {said}
        </Button>
      </div>
      <pre className={classes.code} translate="no">
        {write(0)}
      </pre>
    </div>
  )
}
