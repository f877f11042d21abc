import { Anchor, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Dash } from '../../../components/detail/Mono.tsx'
import { groupName } from '../../../domain/group/name.ts'
import { useUsers } from './useUsers.ts'

interface UsingGroupsProps {
  readonly soraletId: string
  /** One version, and the newest there is. */
  readonly version?: number | undefined
  readonly newest?: number | undefined
}

/** The groups that use a Soralet, each a link to its settings of Orbit. */
export function UsingGroups({ soraletId, version, newest }: UsingGroupsProps) {
  const users = useUsers(soraletId).of(version, newest)
  if (users.length === 0) return <Dash />
  return (
    <Group gap="2px 12px">
      {users.map((group) => (
        <Anchor
          key={group.groupId}
          inherit
          renderRoot={(props) => (
            <Link
              to="/groups/$groupId/configuration/$namespace"
              params={{ groupId: group.groupId ?? '', namespace: 'SoracomOrbit' }}
              {...props}
            />
          )}
        >
          <bdi>{groupName(group)}</bdi>
        </Anchor>
      ))}
    </Group>
  )
}
