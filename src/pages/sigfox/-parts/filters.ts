import { t } from '@lingui/core/macro'
import { SearchSigfoxDevicesRegistration as Registration } from '../../../api/generated/models/searchSigfoxDevicesRegistration.ts'
import { SearchSigfoxDevicesStatus as Status } from '../../../api/generated/models/searchSigfoxDevicesStatus.ts'
import type { SigfoxDevice } from '../../../api/generated/models/sigfoxDevice.ts'
import { statusLabel } from '../../../components/device/words.ts'
import type { Filter } from '../../../components/list/filter.ts'
import { registrationLabel } from './words.ts'

/**
 * The filters that the API applies, where the person may search; else they test the rows. Searches
 * spell a status as devices do, but for its capitals.
 */
export function deviceFilters(searches: boolean): Filter<SigfoxDevice>[] {
  const filter = (
    id: 'status' | 'registration',
    label: string,
    values: readonly string[],
    word: (value: string) => string,
  ): Filter<SigfoxDevice> => {
    const options = values.map((value) => ({ value, label: word(value) }))
    const isOf = (row: SigfoxDevice, value: string) =>
      String(row[id]).toLowerCase() === value.toLowerCase()
    if (searches) return { id, label, options, has: isOf }
    return { id, label, options, test: (row, some) => some.some((value) => isOf(row, value)) }
  }
  return [
    filter('status', t`Status`, Object.values(Status), statusLabel),
    filter('registration', t`Registration`, Object.values(Registration), registrationLabel),
  ]
}
