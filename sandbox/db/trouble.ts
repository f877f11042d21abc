import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** What keeps a data file from being used that is no defect of anybody's. */
export type Trouble = 'full' | 'readOnly' | 'noFolder'

/** The lower byte of what SQLite calls its errors: of these two alone the cause is certain. */
const certain: Readonly<Record<number, Trouble>> = { 8: 'readOnly', 13: 'full' }

/**
 * The trouble that an error of SQLite tells of; undefined where there is another reason. An error of
 * reading and writing has many causes: where the `file` is known, it is looked at.
 */
export function troubleOf(error: unknown, file?: string): Trouble | undefined {
  const code: unknown = error instanceof Error && 'errcode' in error ? error.errcode : undefined
  if (typeof code !== 'number') return undefined
  return certain[code & 0xff] ?? (file === undefined ? undefined : troubleWith(file))
}

function troubleWith(file: string): Trouble | undefined {
  const folder = dirname(file)
  if (!existsSync(folder)) return 'noFolder'
  try {
    for (const path of [folder, file]) if (existsSync(path)) accessSync(path, constants.W_OK)
  } catch {
    return 'readOnly'
  }
  const { blocks, bavail } = statfsSync(folder)
  return blocks > 0 && bavail === 0 ? 'full' : undefined
}
