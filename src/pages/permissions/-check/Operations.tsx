import { t } from '@lingui/core/macro'
import { operations } from '../../../api/operations.ts'
import { Hint } from '../../../components/detail/Hint.tsx'
import { countText } from '../../../components/detail/locale.ts'
import type { Column } from '../../../components/list/column.ts'
import { DataTable } from '../../../components/list/DataTable.tsx'
import * as fact from '../../../components/list/facts.tsx'
import { columnFilters } from '../../../components/list/filter.ts'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { allAtHand, type RowSource } from '../../../components/list/rows.ts'
import { useList } from '../../../components/list/useList.ts'
import type { Check, Checked } from './outcome.ts'
import { decidedBy, outcomeWords } from './words.ts'

const described = {
  ...allAtHand,
  status: 'ready',
  error: undefined,
  retry: () => undefined,
} as const satisfies Omit<RowSource<never>, 'rows'>

const columns: readonly Column<Checked>[] = [
  fact.text('operation', t`Operation`, ({ operation }) => operation.id, { width: 240 }),
  fact.badge('outcome', t`Outcome`, ({ outcome }) => outcomeWords[outcome], {
    width: 110,
    filter: ({ outcome }) => outcome,
  }),
  fact.custom('by', t`Decided by`, {
    width: 260,
    cell: (row) => {
      const statement = row.judgement?.reason.statement
      const words = decidedBy(row as Checked<never>)
      if (statement === undefined) return words
      const { index: _, ...shown } = statement
      return <Hint label={JSON.stringify(shown)}>{words}</Hint>
    },
    text: (row) => decidedBy(row as Checked<never>),
  }),
  fact.text('family', t`Family`, ({ operation }) => operation.tag, { width: 130, filter: true }),
  fact.text('summary', t`What it does`, ({ operation }) => operation.summary, { width: 260 }),
  fact.text(
    'permission',
    t`Permission`,
    ({ judgement, operation }) => judgement?.permission ?? operation.permissions[0],
    { width: 220 },
  ),
]

/** All operations, and what becomes of a call of each. */
export function Operations({ check }: { readonly check: Check }) {
  const rows = operations.map(check)
  const list = useList({
    source: { ...described, rows },
    columns,
    rowKey: ({ operation }) => operation.id,
    filters: columnFilters(columns, rows),
  })
  const count = (outcome: Checked['outcome']) =>
    countText(list.rows.filter((row) => row.outcome === outcome).length)
  const [allowed, denied, unknown] = [count('allowed'), count('denied'), count('unknown')]
  return (
    <>
      <ListBar
        list={list}
        searchLabel={t`Search operations`}
        fileName="permissions"
        count={t`${allowed} allowed, ${denied} denied, ${unknown} unknown`}
      />
      <ListBody list={list} empty={null}>
        <DataTable
          list={list}
          label={t`Operations`}
          rowLink={({ operation }) => ({
            to: '/operations/$operationId',
            params: { operationId: operation.id },
          })}
        />
      </ListBody>
    </>
  )
}
