import { t } from '@lingui/core/macro'
import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionProvider, useActions } from '../../../components/action/ActionProvider.tsx'
import { Hint } from '../../../components/detail/Hint.tsx'
import { bytesText } from '../../../components/detail/locale.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { groupName } from '../../../domain/group/name.ts'
import { Upload } from './Upload.tsx'
import { UsingGroups } from './UsingGroups.tsx'
import { useUsers } from './useUsers.ts'
import classes from './soralets.module.css'
import { deleteVersion, versionKey, type UsedVersion } from './version-actions.ts'

/** The versions of a Soralet, newest first: there are ten at most. */
export const versionPages = (soraletId: string) =>
  paged(op.listSoraletVersions, { path: { soralet_id: soraletId }, query: { limit: 100 } })

const columns = (newest: number | undefined): readonly StaticColumn<UsedVersion>[] => [
  {
    header: t`Version`,
    cell: ({ version }) =>
      version === newest ? (
        <Group gap={8} wrap="nowrap">
          {version}
          <Quiet inline>{t`newest`}</Quiet>
        </Group>
      ) : (
        version
      ),
  },
  {
    header: t`Groups`,
    cell: ({ soraletId = '', version }) => (
      <UsingGroups soraletId={soraletId} version={version} newest={newest} />
    ),
  },
  {
    header: t`Uploaded`,
    cell: ({ createdTime }) => (
      <span className={classes.short}>
        <Time at={createdTime} focusable />
      </span>
    ),
  },
  {
    header: t`Size`,
    numeric: true,
    cell: ({ size }) =>
      typeof size === 'number' ? (
        <span className={classes.short}>{bytesText(size)}</span>
      ) : (
        <Dash />
      ),
  },
  {
    header: t`Hash`,
    cell: ({ hash }) =>
      hash ? (
        <Hint label={hash}>
          <Mono>{hash.slice(0, 12)}</Mono>
        </Hint>
      ) : (
        <Dash />
      ),
  },
  {
    header: t`SRN`,
    cell: ({ srn }) =>
      srn ? (
        <span className={classes.srn}>
          <Mono cut copy={t`SRN`}>
            {srn}
          </Mono>
        </span>
      ) : (
        <Dash />
      ),
  },
  { header: t`Actions`, cell: (one) => <DeleteButton version={one} /> },
]

/** What a Soralet is made of: its versions, who runs them, and how another is added. */
export function Versions({ soraletId }: { readonly soraletId: string }) {
  const { rows, status, error, retry } = useInfiniteRows(versionPages(soraletId))
  const users = useUsers(soraletId)
  if (status !== 'ready') {
    return (
      <Section title={t`Versions`}>
        <PanelState error={error} onRetry={retry} height={160} />
      </Section>
    )
  }
  const [newest] = rows
  const used = rows.map((one): UsedVersion => {
    const names = users.of(one.version ?? 0, newest?.version).map(groupName)
    return Object.assign({}, one, { users: names })
  })
  return (
    <ActionProvider
      actions={[deleteVersion]}
      find={(key) => used.find((one) => versionKey(one) === key) ?? null}
    >
      <Section title={t`Versions`}>
        {rows.length === 0 ? (
          <Quiet>{t`There is no code yet. Upload the module that your compiler wrote.`}</Quiet>
        ) : (
          <StaticTable
            label={t`Versions`}
            columns={columns(newest?.version)}
            rows={used}
            rowKey={versionKey}
          />
        )}
        <Upload soraletId={soraletId} versions={used} />
      </Section>
    </ActionProvider>
  )
}

/** Deletes a version, or says why it stays. */
function DeleteButton({ version }: { readonly version: UsedVersion }) {
  const { open } = useActions<UsedVersion>()
  const { may } = usePermissions()
  if (!may(op.deleteSoraletVersion).allowed) return <Dash />
  const verdict = deleteVersion.allowed(version)
  const no = String(version.version)
  return (
    <Tooltip label={verdict.allowed ? t`Delete` : verdict.reason} multiline maw={320}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t`Delete version ${no}`}
        aria-disabled={!verdict.allowed}
        data-disabled={!verdict.allowed || undefined}
        onClick={() => {
          if (verdict.allowed) open(deleteVersion, [version])
        }}
      >
        <IconTrash size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}
