import type { Kind } from './action.ts'
import type { ItemState, RunItem } from './bulk-run.ts'

/** How each outcome is said, in the list and in the exported file alike. */
export const outcomeLabels: Readonly<Record<ItemState, string>> = {
  waiting: 'Not sent',
  running: 'Under way',
  done: 'Done',
  failed: 'Failed',
  unanswered: 'No answer',
  skipped: 'Left out',
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
