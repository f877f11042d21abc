import { areaOf } from './areas.ts'

/** An address as it is written; a field that is empty counts as left out. */
export interface AddressFields {
  readonly addressLine1?: string | undefined
  readonly city?: string | undefined
  readonly state?: string | undefined
  readonly zipCode?: string | undefined
  readonly phoneNumber?: string | undefined
  readonly countryCode?: string | undefined
}

/** What is wrong with a field of an address. */
export type AddressFlaw = 'missing' | 'zip' | 'prefecture' | 'phone' | 'country'

/** Without these nothing can be delivered. */
export const requiredAddressFields = ['zipCode', 'state', 'city', 'addressLine1'] as const

/** A field of an address that has a rule. */
export type AddressField = keyof AddressFields

/**
 * What is wrong with a field of an address, undefined where nothing is. Japan's postcodes have seven
 * digits, and its prefectures are known: what is shipped there is priced by them.
 */
export function addressFlaw(
  field: AddressField,
  address: AddressFields,
  countryCode = address.countryCode ?? '',
): AddressFlaw | undefined {
  const value = address[field]?.trim() ?? ''
  if (value === '') {
    return (requiredAddressFields as readonly string[]).includes(field) ? 'missing' : undefined
  }
  const isJapan = countryCode === 'JP'
  if (field === 'zipCode' && isJapan) return /^\d{3}-?\d{4}$/.test(value) ? undefined : 'zip'
  if (field === 'state' && isJapan) return areaOf(value) ? undefined : 'prefecture'
  if (field === 'phoneNumber') return /^[\d\-+*# ]+$/.test(value) ? undefined : 'phone'
  if (field === 'countryCode') return /^[A-Z]{2}$/.test(value) ? undefined : 'country'
  return undefined
}
