import { createContext } from 'react'

/**
 * What groups are called, by id, where many of them are named: each would look at what was read by
 * itself. Undefined where nobody has asked.
 */
export const NamesOfGroups = createContext<ReadonlyMap<string | undefined, string> | undefined>(
  undefined,
)
