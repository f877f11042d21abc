import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { createFileRoute, Link } from '@tanstack/react-router'
import { getListCredentialsQueryOptions } from '../../api/generated/client/credential/credential.ts'
import type { CredentialsModel } from '../../api/generated/models/credentialsModel.ts'
import * as operations from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Empty } from '../../components/feedback/States.tsx'
import type { Column } from '../../components/list/column.ts'
import { textColumn, timeColumn } from '../../components/list/columns.tsx'
import { listSearch } from '../../components/list/search.ts'
import { useList } from '../../components/list/useList.ts'
import { useRows } from '../../components/list/useRows.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { credentialTime } from '../../domain/credential/time.ts'
import { credentialTypeLabel } from '../../words/credential.ts'
import { credentialActions, credentialKind, deleteCredential } from './-actions.tsx'

export const Route = createFileRoute('/credentials/')({
  head: () => ({ meta: [{ title: 'Credential sets' }] }),
  validateSearch: listSearch(),
  loader: ({ context }) => void context.queryClient.prefetchQuery(getListCredentialsQueryOptions()),
  component: Credentials,
})

const columns: readonly Column<CredentialsModel>[] = [
  textColumn({ id: 'credentialsId', header: 'ID', width: 250, value: (s) => s.credentialsId }),
  textColumn({
    id: 'type',
    header: 'Type',
    width: 210,
    value: ({ type }) => credentialTypeLabel(type),
  }),
  textColumn({ id: 'description', header: 'Description', width: 240, value: (s) => s.description }),
  timeColumn({
    id: 'lastUsed',
    header: 'Last used',
    value: (s) => credentialTime(s.lastUsedDateTime),
  }),
  timeColumn({ id: 'updated', header: 'Updated', value: (s) => credentialTime(s.updateDateTime) }),
  timeColumn({ id: 'created', header: 'Created', value: (s) => credentialTime(s.createDateTime) }),
]

const setsOf = (answer: { data: CredentialsModel[] }) => answer.data

function Credentials() {
  const source = useRows(getListCredentialsQueryOptions(), setsOf)
  const list = useList({
    source,
    columns,
    rowKey: credentialKind.key,
    defaultSort: 'credentialsId',
  })
  const { may } = usePermissions()
  const create = may(operations.createCredential).allowed && (
    <Button
      leftSection={<IconPlus size={16} />}
      renderRoot={(props) => <Link to="/credentials/new" {...props} />}
    >
      Create a credential set
    </Button>
  )
  return (
    <ResourceList
      title="Credential sets"
      list={list}
      kind={credentialKind}
      resourceOf={(set) => set}
      actions={credentialActions}
      bulkActions={[deleteCredential]}
      rowLink={({ credentialsId }) => ({
        to: '/credentials/$credentialsId',
        params: { credentialsId },
      })}
      labels={{
        search: 'Search credential sets',
        selected: 'Actions for the selected credential sets',
      }}
      fileName="credential-sets"
      create={create}
      empty={
        <Empty title="There is no credential set yet" action={create}>
          A credential set keeps the keys, passwords and certificates that Beam, Funnel, Funk and
          event handlers need, so that settings only name it.
        </Empty>
      }
    />
  )
}
