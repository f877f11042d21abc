import { t } from '@lingui/core/macro'
import type { ComponentProps } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import type { StaticColumn } from '../detail/StaticTable.tsx'
import type { Action } from './action.ts'
import { RowButtons } from './RowButtons.tsx'

type Options<R> = Pick<ComponentProps<typeof RowButtons<R>>, 'stack' | 'called'>

const columnOf = <R,>(options: Options<R>): StaticColumn<R> => ({
  header: t`Actions`,
  cell: (one) => <RowButtons of={one} {...options} />,
})

/** The column with what can be done to the rows of a short table; none for who may do nothing. */
export function useActionColumn<R>(
  actions: readonly Action<R>[],
  options: Options<R> = {},
): readonly StaticColumn<R>[] {
  const { may } = usePermissions()
  return actions.some(({ operation }) => may(operation).allowed) ? [columnOf(options)] : []
}
