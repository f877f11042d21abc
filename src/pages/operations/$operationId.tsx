import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Operation } from '../../api/operation.ts'
import { operations } from '../../api/operations.ts'
import { queryClient } from '../../api/query-client.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { StatePanel } from '../../components/feedback/States.tsx'
import { callSearch, readArgs, type CallSearch } from '../../domain/call-search.ts'
import { familyOptions } from './-operation/family.ts'
import { OperationPage } from './-operation/OperationPage.tsx'

const find = (id: string) => operations.find((operation) => operation.id === id)

export const Route = createFileRoute('/operations/$operationId')({
  head: ({ params }) => ({ meta: [{ title: params.operationId }] }),
  validateSearch: (raw: Record<string, unknown>): CallSearch => callSearch(readArgs(raw)),
  loader: async ({ params }) => {
    const operation = find(params.operationId)
    if (operation) await queryClient.ensureQueryData(familyOptions(operation.tag))
  },
  component: OneOperation,
})

const trail = [{ label: t`API`, link: { to: '/operations' } }] as const

function OneOperation() {
  const { operationId } = Route.useParams()
  const operation = find(operationId)
  if (!operation) {
    return (
      <>
        <DetailHeader trail={trail} title={operationId} fleeting />
        <StatePanel
          picture="missing"
          title={t`The API has no such operation`}
          action={<Link to="/operations">{t`All operations`}</Link>}
        >
          {t`It may have been renamed since this link was made, or the name is mistyped.`}
        </StatePanel>
      </>
    )
  }
  return <Loaded key={operationId} operation={operation} />
}

function Loaded({ operation }: { readonly operation: Operation }) {
  const { id, summary, tag } = operation
  const { path = {}, query = {}, body } = Route.useSearch()
  const { data: family } = useSuspenseQuery(familyOptions(tag))
  const described = family.operations[id]
  if (!described) return null
  return (
    <>
      <DetailHeader trail={trail} title={summary || id} />
      <PageBody wide>
        <OperationPage
          operation={operation}
          described={described}
          schemas={family.schemas}
          given={{ path, query, body }}
        />
      </PageBody>
    </>
  )
}
