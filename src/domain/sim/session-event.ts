import { dayMs } from '../time.ts'

/** How long `listSimSessionEvents` keeps events, in milliseconds. */
export const sessionHistoryMs = 32 * dayMs

/** The kinds of session events: connected, handed over to another cell, disconnected. */
export const sessionEventKinds = ['Created', 'Modified', 'Deleted'] as const

export type SessionEventKind = (typeof sessionEventKinds)[number]

/** Whether the SIM is online after the event; undefined for an event not known by name. */
export function onlineAfter(event: string | null | undefined): boolean | undefined {
  if (event === 'Deleted') return false
  return event === 'Created' || event === 'Modified' ? true : undefined
}
