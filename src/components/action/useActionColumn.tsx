import { t } from '@lingui/core/macro'
import { usePermissions } from '../../api/permissions.ts'
import type { StaticColumn } from '../detail/StaticTable.tsx'
import type { Action } from './action.ts'
import { RowButtons } from './RowButtons.tsx'

const columnOf = <R,>(stack: boolean | undefined): StaticColumn<R> => ({
  header: t`Actions`,
  cell: (one) => <RowButtons of={one} stack={stack} />,
})

/** The column with what can be done to the rows of a short table; none for who may do nothing. */
export function useActionColumn<R>(
  actions: readonly Action<R>[],
  { stack }: { readonly stack?: boolean } = {},
): readonly StaticColumn<R>[] {
  const { may } = usePermissions()
  return actions.some(({ operation }) => may(operation).allowed) ? [columnOf(stack)] : []
}
