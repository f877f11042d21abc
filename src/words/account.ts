import { plural, t } from '@lingui/core/macro'
import type { ContractName, ContractRefusal } from '../domain/account/contracts.ts'
import { mostOf, type AssignmentProblem, type NotificationType } from '../domain/account/emails.ts'
import { informationLimit, type InformationProblem } from '../domain/account/information.ts'
import { labels } from './label.ts'

/** What is wrong with a member of an account's information. */
export const informationProblems: Readonly<Record<InformationProblem, string>> = {
  tooLong: t`Enter at most ${informationLimit} characters.`,
  severalLines: t`Enter one line of text.`,
  country: t`Choose a country.`,
  zip: t`Enter the seven digits of a postal code in Japan.`,
  phone: t`Enter digits, spaces and the signs - + * # only.`,
}

/** What the options of an account are called. */
export const contractLabels: Readonly<Record<ContractName, string>> = {
  api_audit_log: t`Audit log of all calls`,
  napter: t`Extended remote access log`,
  harvest: t`Extended Harvest Data`,
  support: t`Priority support`,
}

/** Why an option cannot be changed. */
export const contractRefusals: Readonly<Record<ContractRefusal, string>> = {
  rootOnly: t`Only the root user can change this.`,
  japanOnly: t`This is contracted in Japan coverage only. Switch to it first.`,
}

/** What the addresses of an account are used for. */
export const purposeLabels: Readonly<Record<NotificationType, string>> = {
  primary: t`Primary`,
  recovery: t`Recovery`,
  billing: t`Billing`,
  support: t`Support`,
}

/** Why an address cannot be used for something. */
export const assignmentProblems: Readonly<Record<AssignmentProblem, string>> = {
  unknown: t`This address is not registered any more.`,
  unverified: t`Not verified yet.`,
  isPrimary: t`The primary address gets all of it already.`,
  usedElsewhere: t`Used for something else: take it out there first.`,
}

/** How many addresses a use takes. */
export function mostText(type: NotificationType): string {
  return plural(mostOf[type], { one: 'One address', other: 'Up to # addresses' })
}

/** The name of a support tier. */
export const tierLabel = labels({
  basic: t`Basic`,
  priority: t`Priority`,
  enterprise: t`Enterprise`,
})
