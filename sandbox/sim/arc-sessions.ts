import { collection } from '../db/collection.ts'

/** When a SIM's WireGuard session was last made (`createArcSession`), UNIX milliseconds. */
export const arcSessions = collection<{ readonly simId: string; readonly createdTime: number }>(
  'arcSessions',
  { id: ({ simId }) => simId, kind: 'Sim' },
)
