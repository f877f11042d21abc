import { t } from '@lingui/core/macro'
import {
  informationProblem,
  requiredInformation,
  type InformationKind,
} from '../../../domain/account/information.ts'
import { countryCodes } from '../../../domain/account/countries.ts'
import { regionName } from '../../../domain/region-name.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import { choice, text, type AnyFields, type Field } from '../../../components/form/fields.ts'
import { informationProblems } from '../../../words/account.ts'

/** What the members are called, in the order in which they are asked for. */
const labels = {
  companyName: t`Company`,
  department: t`Department`,
  contactPersonName: t`Contact person`,
  fullName: t`Full name`,
  phoneNumber: t`Phone`,
  countryCode: t`Country`,
  zipCode: t`Postal code`,
  state: t`State or prefecture`,
  city: t`City`,
  addressLine1: t`Address line 1`,
  addressLine2: t`Address line 2`,
  building: t`Building`,
  vatIdentificationNumber: t`VAT number`,
} as const

type Member = keyof typeof labels

/** Whom one writes to; the rest is where. */
const contacts: ReadonlySet<Member> = new Set([
  'companyName',
  'department',
  'contactPersonName',
  'fullName',
  'phoneNumber',
  'vatIdentificationNumber',
])

export const isContact = (member: Member): boolean => contacts.has(member)

const ofIndividual: ReadonlySet<Member> = new Set(['fullName', 'phoneNumber'])

/** The members of a kind, and what they are called. */
export function membersOf(kind: InformationKind): readonly (readonly [Member, string])[] {
  return (Object.entries(labels) as [Member, string][]).filter(([name]) =>
    kind === 'company' ? name !== 'fullName' : ofIndividual.has(name) || !isContact(name),
  )
}

const required: Readonly<Partial<Record<Member, string>>> = {
  companyName: t`Enter the name of the company.`,
  department: t`Enter a department.`,
  contactPersonName: t`Enter a contact person.`,
  fullName: t`Enter a full name.`,
  phoneNumber: t`Enter a phone number.`,
  countryCode: t`Choose a country.`,
  zipCode: t`Enter a postal code.`,
}

const hints: Readonly<Partial<Record<Member, string>>> = {
  companyName: t`Once it is registered, only Soracom support can change it.`,
  countryCode: t`Another country may change how charges are taxed.`,
  phoneNumber: t`Digits, spaces and the signs - + * #.`,
}

/** The name of a country (ISO 3166) in the language of the page; the code where it has none. */
export function countryName(code: string | undefined): string | undefined {
  if (code === undefined || !/^[A-Za-z]{2}$/.test(code)) return code
  return regionName(code.toUpperCase(), pageLocale())
}

/** The inputs of a kind; the name of a company that is registered is not one of them. */
export function informationFields(
  kind: InformationKind,
  stored: Readonly<Record<string, string | undefined>> | undefined,
): AnyFields {
  const needed: readonly string[] = requiredInformation[kind]
  const asked = membersOf(kind).filter(([name]) => !(name === 'companyName' && stored))
  const fields: Record<string, Field<string>> = Object.fromEntries(
    asked.map(([name, label]) => {
      const problem = (value: string) => {
        const wrong = informationProblem(name, value, '')
        return wrong && informationProblems[wrong]
      }
      const field = {
        label,
        initial: stored?.[name] ?? '',
        ...(hints[name] !== undefined && { hint: hints[name] }),
        ...(needed.includes(name) && required[name] !== undefined && { required: required[name] }),
        problem,
      }
      return [
        name,
        name === 'countryCode' ? choice({ ...field, options: countries() }) : text(field),
      ]
    }),
  )
  return fields as AnyFields
}

/** The countries by their names. */
function countries() {
  const { compare } = new Intl.Collator(pageLocale())
  return countryCodes
    .map((value) => ({ value, label: countryName(value) ?? value }))
    .sort((a, b) => compare(a.label, b.label))
}
