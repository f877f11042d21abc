import { t } from '@lingui/core/macro'
import type { Kind } from './action.ts'
import type { ItemState, RunItem } from './bulk-run.ts'

/** How each outcome is said, in the list and in the exported file alike. */
export const outcomeLabels: Readonly<Record<ItemState, string>> = {
  waiting: t`Not sent`,
  running: t`Under way`,
  done: t`Done`,
  failed: t`Failed`,
  unanswered: t`No answer`,
  skipped: t`Left out`,
}

/** The outcome of a run as rows for a CSV file, the header first. */
export function outcomeRows<R>(kind: Kind<R>, items: readonly RunItem<R>[]): string[][] {
  return [
    ['id', 'name', 'outcome', 'code', 'message'],
    ...items.map((item) => [
      kind.key(item.resource),
      kind.name(item.resource),
      outcomeLabels[item.state],
      item.code ?? '',
      item.message ?? '',
    ]),
  ]
}
