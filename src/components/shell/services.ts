import { kept } from './kept.ts'

const seen = kept('services', (value) => (typeof value === 'string' ? value : undefined))

/** The ids of the optional groups that the account is known to use, or the person has opened. */
export const useSeenServices = seen.useItems

/** Remembers that an optional group is used. */
export function seeService(id: string): void {
  if (!seen.read().includes(id)) seen.write([...seen.read(), id])
}
