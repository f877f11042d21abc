import { codeBytes } from '../../../domain/orbit/limits.ts'
import { readModule, type ModuleFacts, type Unreadable } from '../../../domain/orbit/module.ts'

/** A file that may become a version, as far as it was looked at. */
export interface ChosenFile {
  readonly file: File
  /** Why it is not even sent. */
  readonly refused?: Unreadable | 'large' | 'empty'
  readonly facts?: ModuleFacts
  /** What was looked at, and is sent: a compiler may write the file again meanwhile. */
  readonly code?: Blob
}

/** Looks at a file before it is sent. Rejects where the browser cannot read it. */
export async function readFile(file: File): Promise<ChosenFile> {
  if (file.size === 0) return { file, refused: 'empty' }
  if (file.size > codeBytes) return { file, refused: 'large' }
  const bytes = await file.arrayBuffer()
  const facts = readModule(new Uint8Array(bytes))
  if (typeof facts === 'string') return { file, refused: facts }
  return { file, facts, code: new Blob([bytes]) }
}
