import { onlineThrough } from '../../../domain/gateways/online.ts'
import { List } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { Note } from '../../../components/action/Note.tsx'
import { groupName } from '../../../domain/group/name.ts'
import { useGroupsUsing } from './useGroupsUsing.ts'

const told = 5

/** Who is cut off when a gateway ends: the SIMs that are online through it, and groups that name it. */
export function EndDetails({
  resources,
}: {
  readonly resources: readonly VirtualPrivateGateway[]
}) {
  const [only, second] = resources
  const online = onlineThrough(resources)
  const { groups } = useGroupsUsing(second === undefined ? only?.vpgId : undefined)
  return (
    <>
      {online > 0 && (
        <Note
          tone="danger"
          title={plural(online, {
            one: 'One SIM is online through it and is cut off',
            other: '# SIMs are online through it and are cut off',
          })}
        />
      )}
      {groups.length > 0 && (
        <Note
          tone="warning"
          title={plural(groups.length, {
            one: 'One group still names it',
            other: '# groups still name it',
          })}
        >
          <List size="sm">
            {groups.slice(0, told).map((group) => (
              <List.Item key={group.groupId}>
                <bdi>{groupName(group)}</bdi>
              </List.Item>
            ))}
            {groups.length > told && (
              <List.Item>
                {plural(groups.length - told, { one: 'and one more', other: 'and # more' })}
              </List.Item>
            )}
          </List>
          <p>{t`Their SIMs lose this network. Let them use another one first.`}</p>
        </Note>
      )}
    </>
  )
}
