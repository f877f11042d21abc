import { List, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import * as api from '../../api/generated/client/credential/credential.ts'
import type { CredentialsModel } from '../../api/generated/models/credentialsModel.ts'
import * as operations from '../../api/generated/operations.ts'
import {
  defineAction,
  type AnyAction,
  type FieldsProps,
  type Kind,
} from '../../components/action/action.ts'
import { Note } from '../../components/action/Note.tsx'
import { countText } from '../../components/detail/locale.ts'
import { late } from '../../components/feedback/late.tsx'
import { groupName } from '../../domain/group/name.ts'
import { useUses } from './-uses.ts'
import {
  credentialBody,
  credentialProblems,
  emptyValues,
  secretPaths,
  storedValues,
  type CredentialValues,
} from './-values.ts'

export const credentialKind: Kind<CredentialsModel> = {
  key: ({ credentialsId }) => credentialsId,
  name: ({ credentialsId }) => credentialsId,
}

const sets = (count: number) =>
  count === 1 ? 'this credential set' : `${countText(count)} credential sets`
const setPath = ({ credentialsId }: CredentialsModel) => ({ credentials_id: credentialsId })

const UpdateInputs = late(() => import('./-UpdateInputs.tsx').then((all) => all.UpdateInputs))

export const updateCredential = defineAction<CredentialsModel, CredentialValues>({
  kind: credentialKind,
  id: 'update',
  operation: operations.updateCredential,
  icon: IconPencil,
  label: 'Update',
  title: (count) => `Update ${sets(count)}`,
  confirm: 'ask',
  allowed: () => ({ allowed: true }),
  fields: {
    initial: ([first]) => (first ? storedValues(first) : emptyValues('')),
    validate: credentialProblems,
    Inputs: UpdateInputs,
  },
  call: (set, values) => ({
    path: setPath(set),
    body: credentialBody(values),
    secrets: secretPaths(values),
  }),
  run: (set, values, options) =>
    api.updateCredential(set.credentialsId, credentialBody(values), options),
  done: () => 'The credential set is updated.',
})

/** The groups that a deletion leaves without their credentials. */
function Uses({ resources }: FieldsProps<CredentialsModel, Record<string, never>>) {
  const [set, second] = resources
  const { uses, loading, failed, hidden } = useUses(set?.credentialsId ?? '')
  if (second !== undefined) {
    return <Text size="md">Open each set to see which groups use it, before you delete them.</Text>
  }
  if (hidden !== undefined || failed) {
    return <Text size="md">Whether groups use it could not be found out.</Text>
  }
  if (loading) return <Text size="md">Looking for groups that use it…</Text>
  if (uses.length === 0) return <Text size="md">No group uses it.</Text>
  return (
    <Note
      tone="warning"
      title={uses.length === 1 ? 'One group uses it' : `${countText(uses.length)} groups use it`}
    >
      <List size="sm">
        {uses.slice(0, 5).map(({ group }) => (
          <List.Item key={group.groupId}>
            <bdi>{groupName(group)}</bdi>
          </List.Item>
        ))}
      </List>
      {uses.length > 5 && <p>{`And ${countText(uses.length - 5)} more.`}</p>}
      <p>Their settings go on naming it, and what relies on it stops working.</p>
    </Note>
  )
}

export const deleteCredential = defineAction<CredentialsModel>({
  kind: credentialKind,
  id: 'delete',
  operation: operations.deleteCredential,
  icon: IconTrash,
  label: 'Delete',
  title: (count) => `Delete ${sets(count)}`,
  consequence: ({ length }) =>
    length === 1
      ? 'The credential set and its secrets are gone for good.'
      : 'The credential sets and their secrets are gone for good.',
  confirm: 'type',
  danger: true,
  allowed: () => ({ allowed: true }),
  fields: { initial: () => ({}), validate: () => ({}), Inputs: Uses },
  call: (set) => ({ path: setPath(set) }),
  run: (set, _values, options) => api.deleteCredential(set.credentialsId, options),
  done: (count) => (count === 1 ? 'The credential set is deleted.' : `${sets(count)} are deleted.`),
})

/** Everything one can do to a credential set. */
export const credentialActions: readonly AnyAction<CredentialsModel>[] = [
  updateCredential,
  deleteCredential,
]
