import { t } from '@lingui/core/macro'
import { Anchor, Drawer, Group, Stack } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CopyButton } from '../../components/detail/CopyButton.tsx'
import { Mono } from '../../components/detail/Mono.tsx'
import { Pre } from '../../components/detail/Pre.tsx'
import { Properties, Property, PropertyGroup } from '../../components/detail/Properties.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { auditTime, outcomeOf } from '../../domain/audit.ts'
import { Status, User } from './-columns.tsx'
import { calledText, outcomeText, pageOf, type AuditRow } from './-row.ts'
import classes from './-audit.module.css'
import { writeJson } from '../../domain/exact-json.ts'

interface EntryDrawerProps {
  readonly opened: boolean
  /** None while it is closed. */
  readonly row: AuditRow | undefined
  readonly onClose: () => void
}

/** One call beside the list: all that is known of it, and the ways to what it was about. */
export function EntryDrawer({ opened, row, onClose }: EntryDrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={520}
      title={t`Audit log entry`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {row && <Entry row={row} />}
    </Drawer>
  )
}

function Entry({ row }: { readonly row: AuditRow }) {
  const { entry, operations } = row
  const json = writeJson(entry, 2)
  const outcome = outcomeOf(entry.statusCode)
  const page = pageOf(entry.requestPath)
  return (
    <Stack gap="md">
      <p className={classes.called}>{calledText(row)}</p>
      {operations.length > 1 && (
        <Quiet>
          {t`The log names the path and not the method, so it may have been either of these.`}
        </Quiet>
      )}
      <Properties rail>
        <PropertyGroup title="">
          <Property label={t`Time`}>
            <Time at={auditTime(entry)} absolute="second" focusable />
          </Property>
          <Property label={t`User`}>
            {entry.userName ? (
              <To link={{ to: '/users/$userName', params: { userName: entry.userName } }}>
                <User userName={entry.userName} />
              </To>
            ) : (
              <User userName={undefined} />
            )}
          </Property>
          <Property label={t`Status`}>
            {outcome && (
              <Group gap={8}>
                <Status status={entry.statusCode} />
                <span>{outcomeText(outcome)}</span>
              </Group>
            )}
          </Property>
          <Property label={t`Path`}>
            {entry.requestPath && <Mono copy={t`Path`}>{entry.requestPath}</Mono>}
          </Property>
          <Property label={t`API kind`}>
            {entry.apiKind && <Mono copy={t`API kind`}>{entry.apiKind}</Mono>}
          </Property>
          <Property label={t`Address`}>
            {entry.remoteIpAddress && <Mono copy={t`Address`}>{entry.remoteIpAddress}</Mono>}
          </Property>
        </PropertyGroup>
      </Properties>
      <Group gap="md">
        {page && <To link={page}>{t`What it was about`}</To>}
        {operations.map(({ id }) => (
          <To key={id} link={{ to: '/operations/$operationId', params: { operationId: id } }}>
            {t`The operation ${id}`}
          </To>
        ))}
      </Group>
      <div>
        <Group gap={4} mb={4}>
          {t`Details`}
          <CopyButton value={json} what={t`Details`} />
        </Group>
        <Pre label={t`Details`} text={json} />
      </div>
    </Stack>
  )
}

function To({ link, children }: { readonly link: LinkProps; readonly children: ReactNode }) {
  return (
    <Anchor
      renderRoot={(props) => (
        <Link {...link} {...props}>
          {children}
        </Link>
      )}
    />
  )
}
