import { List, Text } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { IconPencil } from '@tabler/icons-react'
import type { CredentialsModel } from '../../api/generated/models/credentialsModel.ts'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { Note } from '../../components/action/Note.tsx'
import { countText } from '../../components/detail/locale.ts'
import { late } from '../../components/feedback/late.tsx'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { groupName } from '../../domain/group/name.ts'
import { credentialSet } from './-resource.tsx'
import { useUses } from './-uses.ts'
import {
  credentialBody,
  credentialProblems,
  emptyValues,
  fieldPaths,
  secretPaths,
  storedValues,
} from './-values.ts'

const UpdateInputs = late(() => import('./-UpdateInputs.tsx').then((all) => all.UpdateInputs))

const updateCredential = defineAction(credentialSet, {
  id: 'update',
  operation: op.updateCredential,
  icon: IconPencil,
  label: t`Update`,
  title: (what) => t`Update ${what}`,
  single: true,
  form: {
    initial: ([first]: readonly CredentialsModel[]) =>
      first ? storedValues(first) : emptyValues(''),
    validate: credentialProblems,
    names: ({ type }) => fieldPaths(type),
    Inputs: UpdateInputs,
  },
  call: (set, values) => ({
    path: credentialSet.path(set),
    body: credentialBody(values),
    secrets: secretPaths(values),
  }),
  done: (what) => t`${what} updated`,
})

/** The groups that a deletion leaves without their credentials. */
function Uses({ resources }: { readonly resources: readonly CredentialsModel[] }) {
  const [set, second] = resources
  const { uses, loading, failed, hidden } = useUses(set?.credentialsId ?? '')
  if (second !== undefined) {
    return (
      <Text size="md">{t`Open each set to see which groups use it, before you delete them.`}</Text>
    )
  }
  if (hidden !== undefined || failed) {
    return <Text size="md">{t`Whether groups use it could not be found out.`}</Text>
  }
  if (loading) return <Text size="md">{t`Looking for groups that use it…`}</Text>
  if (uses.length === 0) return <Text size="md">{t`No group uses it.`}</Text>
  return (
    <Note
      tone="warning"
      title={plural(uses.length, { one: 'One group uses it', other: '# groups use it' })}
    >
      <List size="sm">
        {uses.slice(0, 5).map(({ group }) => (
          <List.Item key={group.groupId}>
            <bdi>{groupName(group)}</bdi>
          </List.Item>
        ))}
      </List>
      {uses.length > 5 && <p>{t`And ${countText(uses.length - 5)} more.`}</p>}
      <p>{t`Their settings go on naming it, and what relies on it stops working.`}</p>
    </Note>
  )
}

/** Everything one can do to a credential set. */
export const credentialActions = [
  updateCredential,
  deleteAction(credentialSet, op.deleteCredential, {
    consequence: ({ length }) =>
      plural(length, {
        one: 'The credential set and its secrets are gone for good.',
        other: 'The credential sets and their secrets are gone for good.',
      }),
    Details: Uses,
  }),
]
