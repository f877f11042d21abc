import { t } from '@lingui/core/macro'
import { separator } from '../../../domain/fleet/part.ts'
import { expiryActionLabel, radioLabel, statusLabel } from '../../../words/sim.ts'
import { moduleTypeLabel, regionLabel, simTypeLabel } from '../-sim/words.ts'

export type GroupNames = ReadonlyMap<string | undefined, string>

/** What a value of a field is called, or each of several; one that has no word is its own. */
export function fieldLabel(field: string, value: string, groups: GroupNames): string {
  if (value === '') return t`None`
  const values = value.split(separator)
  return values.map((one) => wordOf(field, one, groups) ?? one).join(', ')
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
