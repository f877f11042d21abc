import { dayMs } from './time.ts'

/** How long `getLogs` keeps errors, in milliseconds. */
export const logsKeptMs = 14 * dayMs

/** The services that write error logs; the API may name others. */
export const logServices = [
  'Air',
  'Beam',
  'Funk',
  'Funnel',
  'Harvest',
  'Napter',
  'Orbit',
  'Unified',
] as const

/** How bad an entry is, the worst first; the API may name others. */
export const logLevels = ['error', 'warning', 'info', 'debug'] as const
