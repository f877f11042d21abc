import { isCountry } from './countries.ts'

/** What an account is: a company or an individual, never both. */
export type InformationKind = 'company' | 'individual'

/** The members that must be there, by the API's names. */
export const requiredInformation = {
  company: [
    'companyName',
    'department',
    'contactPersonName',
    'countryCode',
    'zipCode',
    'phoneNumber',
  ],
  individual: ['fullName', 'countryCode', 'zipCode', 'phoneNumber'],
} as const satisfies Readonly<Record<InformationKind, readonly string[]>>

/** Characters of each member (decided: the platform's own limit is not published). */
export const informationLimit = 100

/** What is wrong with a member. */
export type InformationProblem = 'tooLong' | 'severalLines' | 'country' | 'zip' | 'phone'

/**
 * What is wrong with a member that is not empty, given the country (ISO 3166, two letters): postal
 * codes are known of Japan alone, seven digits with or without a hyphen; telephone numbers have
 * digits, `-`, `+`, `*`, `#` and spaces.
 */
export function informationProblem(
  name: string,
  value: string,
  countryCode: string,
): InformationProblem | undefined {
  if ([...value].length > informationLimit) return 'tooLong'
  if (/\p{Cc}/u.test(value)) return 'severalLines'
  if (name === 'countryCode' && !isCountry(value)) return 'country'
  if (name === 'zipCode' && countryCode === 'JP' && !/^\d{3}-?\d{4}$/.test(value)) return 'zip'
  if (name === 'phoneNumber' && !/^(?=.*\d)[\d\-+*# ]+$/.test(value)) return 'phone'
  return undefined
}
