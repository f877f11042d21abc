import { t } from '@lingui/core/macro'
import { ActionButton } from '../../components/action/ActionButton.tsx'
import { ActionDropdown } from '../../components/action/ActionDropdown.tsx'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../components/detail/StaticTable.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { RowMenu } from '../../components/list/RowMenu.tsx'
import { lagoonRoleLabel } from '../../words/lagoon.ts'
import { addUser } from './-actions.ts'
import type { Lagoon } from './-useLagoon.ts'
import { memberActions, type Member } from './-user-actions.ts'

/** When a user was last there: a text, of which nobody says how it is written. */
function LastSeen({ user: { lastSeenAt, lastSeenAtAge } }: Member) {
  const at = Date.parse(lastSeenAt ?? '')
  if (Number.isFinite(at)) return <Time at={at} />
  return <span>{lastSeenAt || lastSeenAtAge || t({ message: 'Never', context: 'last seen' })}</span>
}

const columns: readonly StaticColumn<Member>[] = [
  { header: t`Email address`, cell: ({ user }) => <bdi>{user.email}</bdi> },
  { header: t`Role`, cell: ({ user }) => lagoonRoleLabel(user.role) },
  { header: t`Last signed in`, cell: (member) => <LastSeen {...member} /> },
  {
    header: t`Actions`,
    cell: (member) => {
      const { email = '' } = member.user
      return (
        <RowMenu
          label={t`Actions for ${email}`}
          items={() => <ActionDropdown resources={[member]} />}
        />
      )
    },
  },
]

interface MembersProps {
  readonly lagoon: Lagoon
  readonly users: NonNullable<Lagoon['users']>
}

/** Who signs in to Lagoon, and what can be done to each. */
export function Members({ lagoon, users }: MembersProps) {
  const members = users.map((user): Member => ({ user, lagoon }))
  const find = (key: string) => members.find(({ user }) => String(user.id) === key) ?? null
  return (
    <Section title={t`Users`} actions={<ActionButton action={addUser} resources={[lagoon]} />}>
      <ActionProvider actions={memberActions} find={find}>
        <StaticTable
          label={t`Lagoon users`}
          rows={members}
          rowKey={({ user }) => String(user.id ?? '')}
          columns={columns}
        />
      </ActionProvider>
    </Section>
  )
}
