import { t } from '@lingui/core/macro'
import { ownOperator } from '../../../api/own-operator.ts'
import { currentSession } from '../../../api/session.ts'
import type { GetShippingAddressResponse } from '../../../api/generated/models/getShippingAddressResponse.ts'
import { text, type Field } from '../../../components/form/fields.ts'
import {
  addressFlaw,
  requiredAddressFields,
  type AddressField,
} from '../../../domain/order/address.ts'
import { addressFlaws } from '../-words.ts'

type Address = Partial<GetShippingAddressResponse>

const inJapan = () => currentSession()?.coverage !== 'g'

function field(name: keyof Address, label: string, hint?: string) {
  const isRequired = (requiredAddressFields as readonly string[]).includes(name)
  return text<Address>({
    label,
    initial: ([address]) => address?.[name] ?? '',
    ...(hint !== undefined && { hint }),
    ...(isRequired && { required: addressFlaws.missing }),
    problem: (value) => {
      const flaw = addressFlaw(name as AddressField, { [name]: value }, inJapan() ? 'JP' : '')
      return flaw && addressFlaws[flaw]
    },
  })
}

/** What an address is made of, in the order in which it is written. */
export const addressFields = {
  companyName: field('companyName', t`Company`, t`Companies write their name, all others nothing.`),
  department: field('department', t`Department`),
  fullName: field('fullName', t`Name of the recipient`),
  zipCode: field('zipCode', t`Postcode`),
  state: field('state', t`State or prefecture`),
  city: field('city', t`City`),
  addressLine1: field('addressLine1', t`Street and number`),
  addressLine2: field('addressLine2', t`Further line`),
  building: field('building', t`Building`),
  phoneNumber: field('phoneNumber', t`Telephone`, t`For the carrier.`),
  countryCode: text<Address>({
    label: t`Country`,
    look: 'code',
    // Told of where it is what shipping is priced by.
    initial: ([address]) => (inJapan() ? 'JP' : (address?.shippingArea ?? '')),
    hint: t`Two letters, such as US.`,
    required: t`Enter the country.`,
    problem: (value) => {
      const flaw = addressFlaw('countryCode', { countryCode: value })
      return flaw && addressFlaws[flaw]
    },
    shown: () => !inJapan(),
  }),
} satisfies Readonly<Record<string, Field<string, Address>>>

/** The values of the fields. */
export type AddressValues = Readonly<Record<keyof typeof addressFields, string>>

/** How an address is sent: what is empty is left out. */
export function addressBody(values: AddressValues) {
  const { addressLine1, city, state, zipCode, ...rest } = values
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
  return { addressLine1, city, state, zipCode, ...given }
}

/** The call that makes a new address. */
export function addressCall(values: AddressValues) {
  return { path: ownOperator(), body: addressBody(values) }
}
