/** Writes the catalogue of messages: `npm run words`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { transformSync } from '@babel/core'
import { formatter } from '@lingui/format-po'
import { generateMessageId } from '@lingui/message-utils/generateMessageId'
import { keyOf } from '../../src/words/say.ts'
import { filesOf } from '../rules/files.ts'
import { compiled } from './compile.ts'
import { messagePlugins, saysMessages, type Message } from './plugin.ts'

export const catalogueFile = 'src/words/en.po'

/** The messages that a file's code says, in the order of the code. */
export function messagesIn(file: string, code: string): Message[] {
  if (!saysMessages.test(code)) return []
  const found: Message[] = []
  transformSync(code, {
    filename: file,
    babelrc: false,
    configFile: false,
    code: false,
    parserOpts: { plugins: file.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'] },
    plugins: messagePlugins((message) => found.push(message)),
  })
  return found
}

interface Entry {
  message: string
  context: string | undefined
  comments: string[]
  placeholders: Record<string, string[]>
  origin: [string][]
}

/**
 * The catalogue of all that the console says, as a PO file: ordered by file, without line numbers,
 * so that it changes where words do. Throws where two messages have one key.
 */
export async function catalogue(): Promise<string> {
  const entries: Record<string, Entry> = {}
  const keys = new Map<string, string>()
  for (const file of filesOf('ts', 'tsx')) {
    if (!file.startsWith('src/') || /\.test\.tsx?$/.test(file)) continue
    for (const said of messagesIn(file, readFileSync(file, 'utf8'))) {
      const { message, context, comment, placeholders } = said
      const id = generateMessageId(message, context)
      const key = keyOf(compiled(said), context)
      if ((keys.get(key) ?? id) !== id)
        throw new Error(`Another message has the key of: ${message}`)
      keys.set(key, id)
      const entry = (entries[id] ??= { message, context, comments: [], placeholders, origin: [] })
      if (comment !== undefined && !entry.comments.includes(comment)) entry.comments.push(comment)
      if (!entry.origin.some(([known]) => known === file)) entry.origin.push([file])
    }
  }
  const { serialize } = formatter({
    lineNumbers: false,
    customHeaderAttributes: { 'POT-Creation-Date': '', 'X-Generator': 'npm run words' },
  })
  const context = { locale: 'en', sourceLocale: 'en', filename: catalogueFile, existing: undefined }
  return serialize(entries, context)
}

if (import.meta.main) writeFileSync(catalogueFile, await catalogue())
