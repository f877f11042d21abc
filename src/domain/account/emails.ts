/** Addresses that an account can have (decided: the platform's own number is not published). */
export const mostEmails = 10

/** Whether a text has the form of an email address. */
export const isEmailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[\w+'-]+(?:\.[\w+'-]+)*@(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(text)

/** What an address of the account is used for. */
export const notificationTypes = ['primary', 'recovery', 'billing', 'support'] as const

export type NotificationType = (typeof notificationTypes)[number]

/** Addresses that one use takes at most. */
export const mostOf: Readonly<Record<NotificationType, number>> = {
  primary: 1,
  recovery: 1,
  billing: 5,
  support: 5,
}

/** An address, as far as it matters for what it can be used for. */
export interface KnownEmail {
  readonly emailId: string
  readonly verified: boolean
}

/** The ids of the addresses of each use. */
export type Uses = Readonly<Record<NotificationType, readonly string[]>>

/** Why an address cannot be used for something. */
export type AssignmentProblem = 'unknown' | 'unverified' | 'isPrimary' | 'usedElsewhere'

/**
 * Why an address cannot be used for `type`: the primary one has all mail already and stands alone,
 * so it is in no other list, and what is in another list cannot become it.
 */
export function assignmentProblem(
  type: NotificationType,
  emailId: string,
  emails: readonly KnownEmail[],
  uses: Uses,
): AssignmentProblem | undefined {
  const email = emails.find((one) => one.emailId === emailId)
  if (!email) return 'unknown'
  if (!email.verified) return 'unverified'
  if (type !== 'primary') return uses.primary.includes(emailId) ? 'isPrimary' : undefined
  return usesOf(emailId, uses).some((other) => other !== 'primary') ? 'usedElsewhere' : undefined
}

/** What an address is used for. */
export function usesOf(emailId: string, uses: Uses): readonly NotificationType[] {
  return notificationTypes.filter((type) => uses[type].includes(emailId))
}
