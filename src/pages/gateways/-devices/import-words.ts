import { t } from '@lingui/core/macro'
import type { AddressFlaw } from '../../../domain/gateways/address-list.ts'

/** What is wrong with a line of a list of addresses. */
export function flawText(flaw: AddressFlaw): string {
  switch (flaw) {
    case 'malformed':
      return t`There is no IPv4 address.`
    case 'outside':
      return t`The address is outside the device subnet.`
    case 'reserved':
      return t`The platform keeps this address for itself.`
    case 'imsi':
      return t`There is no IMSI of 15 digits.`
    case 'rounded':
      return t`A spreadsheet has rounded the number. Format the column as text.`
    case 'sameImsi':
      return t`The IMSI stands in a line above.`
    case 'sameAddress':
      return t`The address stands in a line above.`
  }
}
