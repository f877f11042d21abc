import { queryOptions } from '@tanstack/react-query'
import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import { firstBytes } from '../../../api/file-part.ts'
import { pathOfEntry } from '../../../domain/files/entry.ts'
import { previewBytes } from '../../../domain/files/preview.ts'
import { textOfFile } from '../../../domain/text-file.ts'
import { addressOf } from '../-browser/download.ts'
import { scopeOf, type Place } from '../-browser/rows.ts'

const keyOf = (entry: FileEntry, scope: Place['scope']) =>
  ['getFile', scopeOf({ scope }), pathOfEntry(entry), entry.etag ?? ''] as const

/** Where a file lies. The address is asked for again before it is too old. */
export function addressQuery(entry: FileEntry, scope: Place['scope']) {
  return queryOptions({
    queryKey: keyOf(entry, scope),
    queryFn: ({ signal }) => addressOf(pathOfEntry(entry), scope, signal),
    staleTime: 4 * 60_000,
  })
}

/** The beginning of a file as text. */
export function textQuery(entry: FileEntry, scope: Place['scope']) {
  return queryOptions({
    queryKey: [...keyOf(entry, scope), 'text'],
    queryFn: async ({ signal }) => {
      const address = await addressOf(pathOfEntry(entry), scope, signal)
      const { part, total } = await firstBytes(address, previewBytes, signal)
      const whole = total !== undefined && total <= part.size
      // What is cut may end within a character.
      const text = await textOfFile(whole ? part : await untilLineEnd(part))
      return { text, whole, shown: part.size, total }
    },
    // Each read is billed.
    staleTime: Infinity,
    retry: false,
  })
}

/** A part without its last line, of which only a piece is there; as it is where it has one line. */
async function untilLineEnd(part: Blob): Promise<Blob> {
  const end = new Uint8Array(await part.arrayBuffer()).lastIndexOf(10)
  return end < 0 ? part : part.slice(0, end + 1)
}
