/** Settings: key to value, loosely typed as the platform stores them. */
export type Settings = Readonly<Record<string, unknown>>

/** Whether a value is an object with keys: no list, no null. */
export function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
