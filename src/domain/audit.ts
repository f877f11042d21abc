import { dayMs } from './time.ts'

/** The API kind of a sign-in, which alone is told without the paid extension. */
export const signInKind = '/v1/auth'

/** How long sign-ins are told without it, in milliseconds. */
export const signInsKeptMs = dayMs

/** The log is written apart from the call: it tells of one so many milliseconds later. */
export const auditDelayMs = 2000
