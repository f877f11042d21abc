/* For tests alone. */
import { readdirSync, readFileSync } from 'node:fs'

/** A file of `spec/answers/`: what the service was seen to answer, or was asked. */
export interface Recorded {
  /** `Sim/listSims.1` */
  readonly file: string
  readonly operation: string
  readonly kind: 'answer' | 'error' | 'request' | 'headers' | 'csv'
  readonly status?: number
  readonly note: string
  readonly body: unknown
}

const folder = new URL('../../spec/answers/', import.meta.url)

/** One of the recorded files, by its tag, operation and number: `Sim/listSims.1`. */
export function recorded(file: string): Recorded {
  const text = readFileSync(new URL(`${file}.json`, folder), 'utf8')
  return { file, ...(JSON.parse(text) as Omit<Recorded, 'file'>) }
}

/** All of the recorded files. */
export function allRecorded(): Recorded[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => recorded(name.replace('.json', '').replaceAll('\\', '/')))
}
