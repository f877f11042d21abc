import { Anchor, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { Group } from '../../api/generated/models/group.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import { StaticTable, type StaticColumn } from '../../components/detail/StaticTable.tsx'
import type { Use } from '../../domain/credential/references.ts'
import { groupName } from '../../domain/group/name.ts'
import classes from './-credentials.module.css'
import { useUses } from './-uses.ts'

const columns: readonly StaticColumn<Use<Group>>[] = [
  {
    header: t`Group`,
    cell: ({ group }) => (
      <Anchor
        size="sm"
        renderRoot={(props) => (
          <Link to="/groups/$groupId" params={{ groupId: group.groupId ?? '' }} {...props} />
        )}
      >
        <bdi>{groupName(group)}</bdi>
      </Anchor>
    ),
  },
  {
    header: t`Setting`,
    cell: ({ paths }) => (
      <div className={classes.paths}>
        {paths.map((path) => (
          <Mono key={path.join('\n')}>{path.join(' › ')}</Mono>
        ))}
      </div>
    ),
  },
]

/** The groups that use a credential set, and with which of their settings. */
export function UsedBy({ credentialsId }: { readonly credentialsId: string }) {
  const { uses, loading, failed, hidden } = useUses(credentialsId)
  if (hidden !== undefined) {
    return (
      <Text c="dimmed">{t`Which groups use it is known to those who may list groups. ${hidden}`}</Text>
    )
  }
  if (failed) return <Text c="dimmed">{t`The groups could not be loaded. Reload the page.`}</Text>
  if (loading) return <Text c="dimmed">{t`Looking through the settings of all groups…`}</Text>
  return (
    <>
      {uses.length === 0 ? (
        <Text>{t`No group uses this credential set.`}</Text>
      ) : (
        <StaticTable
          label={t`Groups that use it`}
          columns={columns}
          rows={uses}
          rowKey={({ group }) => group.groupId ?? ''}
        />
      )}
      <Text c="dimmed" size="sm" mt={8}>
        {t`The settings of all groups of this coverage were looked through, event handlers were not.`}
      </Text>
    </>
  )
}
