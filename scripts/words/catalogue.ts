/** Writes the catalogue of messages: `npm run words`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { transformSync } from '@babel/core'
import { formatter } from '@lingui/format-po'
import { filesOf } from '../rules/files.ts'
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
 * so that it changes where words do. Throws where two messages have one id.
 */
export async function catalogue(): Promise<string> {
  const entries: Record<string, Entry> = {}
  for (const file of filesOf('ts', 'tsx')) {
    if (!file.startsWith('src/') || /\.test\.tsx?$/.test(file)) continue
    for (const { id, message, context, comment, placeholders } of messagesIn(
      file,
      readFileSync(file, 'utf8'),
    )) {
      const entry = (entries[id] ??= { message, context, comments: [], placeholders, origin: [] })
      if (entry.message !== message || entry.context !== context) {
        throw new Error(`Two messages have the id ${id}: "${entry.message}" and "${message}".`)
      }
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
