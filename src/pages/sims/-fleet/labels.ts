import { t } from '@lingui/core/macro'
import { expiryActionLabel, radioLabel, statusLabel } from '../../../words/sim.ts'
import { moduleTypeLabel, regionLabel, simTypeLabel } from '../-sim/words.ts'

export type GroupNames = ReadonlyMap<string | undefined, string>

/** What a value of a field is called; a value that has no word of its own is its own. */
export function fieldLabel(field: string, value: string, groups: GroupNames): string {
  if (value === '') return t`None`
  return wordOf(field, value, groups) ?? value
}

function wordOf(field: string, value: string, groups: GroupNames): string | undefined {
  switch (field) {
    case 'status':
      return statusLabel(value)
    case 'session':
      return value === 'ONLINE' ? t`Online` : t`Offline`
    case 'group':
      return groups.get(value)
    case 'moduleType':
      return moduleTypeLabel(value)
    case 'type':
      return simTypeLabel(value)
    case 'region':
      return regionLabel(value)
    case 'radio':
      return radioLabel(value)
    case 'expiryAction':
      return expiryActionLabel(value)
    case 'protection':
      return value === 'yes' ? t`On` : t`Off`
    default:
      return undefined
  }
}
