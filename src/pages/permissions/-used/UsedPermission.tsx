import { plural, t } from '@lingui/core/macro'
import { Anchor, Button, Checkbox, Group, Stack } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answered } from '../../../api/calls.ts'
import * as op from '../../../api/generated/operations.ts'
import type { Operation } from '../../../api/operation.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { currentSession } from '../../../api/session.ts'
import { CopyButton } from '../../../components/detail/CopyButton.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Pre } from '../../../components/detail/Pre.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { Severity } from '../../../components/detail/Severity.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { downloadText } from '../../../components/list/download.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { leastPermission } from '../../../domain/permission/least.ts'
import { documentText } from '../../../domain/permission/statements.ts'
import { minuteMs } from '../../../domain/time.ts'
import type { Last, UsedSearch } from './search.ts'
import { nameOf, usedOperations, type UsedOperation } from './used.ts'
import classes from './used.module.css'

interface UsedPermissionProps {
  readonly search: UsedSearch
  readonly find: (method: string, path: string) => Operation | undefined
}

const minutes: Readonly<Record<Last, number>> = { '15m': 15, '1h': 60 }

/** The calls of who is signed in, since a moment (UNIX milliseconds). */
function callsSince(since: number) {
  const session = currentSession()
  return answered.filter(
    (call) =>
      call.at >= since &&
      call.session?.operatorId === session?.operatorId &&
      call.session?.userName === session?.userName,
  )
}

/** What was called in this tab, and the least permission for it. */
export function UsedPermission({ search, find }: UsedPermissionProps) {
  const { last, things = false } = search
  const navigate = useNavigate()
  const { may } = usePermissions()
  // As of the moment the page was opened: this page itself is not what anybody wants to grant.
  const [now] = useState(() => Date.now())
  const [taken, setTaken] = useState(() => callsSince(0))
  const other = new Set(search.except)
  const from = last === undefined ? 0 : now - minutes[last] * minuteMs
  const used = usedOperations(
    taken.filter(({ at }) => at >= from),
    find,
  )
  // What was always refused was not done: it counts only where somebody says so.
  const isChosen = ({ operation, count, refused }: UsedOperation) =>
    refused < count !== other.has(operation.id)
  const chosen = used.filter(isChosen)
  const { statements } = leastPermission(
    chosen.flatMap(({ calls }) => calls),
    { byPath: things },
  )
  const json = documentText(statements)
  const set = (next: UsedSearch) =>
    void navigate({
      to: '.',
      search: (old: Record<string, unknown>) => ({ ...old, ...next }),
      replace: true,
      resetScroll: false,
    })
  const toggle = (id: string) => {
    const next = new Set(other)
    if (!next.delete(id)) next.add(id)
    set({ except: next.size > 0 ? [...next] : undefined })
  }
  const forget = () => {
    answered.length = 0
    setTaken([])
  }
  if (taken.length === 0) return <NoCalls />
  return (
    <>
      <Quiet>
        {t`The least permission with which all that was done in this tab would have been allowed. Nothing of it is sent or stored.`}
      </Quiet>
      <div className={classes.controls}>
        <Segments
          size="small"
          label={t`Calls that count`}
          segments={[
            { value: 'all', label: t`All` },
            { value: '1h', label: t`Last hour` },
            { value: '15m', label: t`Last 15 minutes` },
          ]}
          value={last ?? 'all'}
          onChange={(value) => set({ last: value === 'all' ? undefined : value })}
        />
        <Button variant="default" size="xs" onClick={forget}>
          {t`Start over`}
        </Button>
      </div>
      <Section title={t`What was called`}>
        {used.length === 0 ? (
          <Quiet>{t`Nothing was called in this time. Choose a longer one.`}</Quiet>
        ) : (
          <StaticTable
            label={t`What was called`}
            columns={columns(isChosen, toggle)}
            rows={used}
            rowKey={({ operation }) => operation.id}
          />
        )}
      </Section>
      <Section title={t`Least permission`}>
        <Stack gap={12}>
          <Checkbox
            label={t`Only for the SIMs and other things that were called`}
            description={t`Each thing gets a statement of its own. Without this, the operations are allowed for all of them.`}
            checked={things}
            onChange={({ currentTarget }) => set({ things: currentTarget.checked || undefined })}
          />
          <Quiet role="status">
            {t`It allows ${plural(chosen.length, { one: '# operation', other: '# operations' })} and nothing else.`}
          </Quiet>
          <Group gap={8}>
            {may(op.createRole).allowed && (
              <Button
                size="xs"
                disabled={chosen.length === 0}
                renderRoot={(props) => (
                  <Link to="/roles/new" state={{ permission: json }} {...props} />
                )}
              >
                {t`Create a role of it`}
              </Button>
            )}
            <Button
              variant="default"
              size="xs"
              onClick={() => downloadText('permission.json', json, 'application/json')}
            >
              {t`Save as a file`}
            </Button>
          </Group>
          <div className={classes.document}>
            <Pre label={t`Least permission`} text={json} />
            <CopyButton value={json} what={t`Least permission`} />
          </div>
        </Stack>
      </Section>
    </>
  )
}

function columns(isChosen: (one: UsedOperation) => boolean, toggle: (id: string) => void) {
  return [
    {
      header: t`Operation`,
      cell: (one: UsedOperation) => (
        <Checkbox
          checked={isChosen(one)}
          onChange={() => toggle(one.operation.id)}
          label={one.operation.summary}
        />
      ),
    },
    {
      header: t`Permission`,
      cell: (one: UsedOperation) => (
        <Anchor
          renderRoot={(props) => (
            <Link
              to="/operations/$operationId"
              params={{ operationId: one.operation.id }}
              {...props}
            />
          )}
        >
          <Mono>{nameOf(one)}</Mono>
        </Anchor>
      ),
    },
    { header: t`Calls`, numeric: true, cell: ({ count }: UsedOperation) => String(count) },
    {
      header: t`Refused`,
      cell: ({ refused }: UsedOperation) =>
        refused === 0 ? null : <Severity tone="warning" label={t`${refused} refused`} />,
    },
    { header: t`Last call`, cell: ({ last }: UsedOperation) => <Time at={last} /> },
  ]
}

function NoCalls() {
  return (
    <Empty
      title={t`Nothing was called yet`}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
          {t`Go to the home page`}
        </Button>
      }
    >
      {t`Do in this tab what somebody is to be allowed to do, then come back by the navigation. Loading the page again starts over.`}
    </Empty>
  )
}
