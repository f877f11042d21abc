import type { HandlerLike } from './draft.ts'

/** Whether a handler watches the bill, and is on. */
export function watchesBill({
  ruleConfig,
  status,
}: Pick<HandlerLike, 'ruleConfig' | 'status'>): boolean {
  return ruleConfig?.type === 'MonthlyChargeRule' && status !== 'inactive'
}
