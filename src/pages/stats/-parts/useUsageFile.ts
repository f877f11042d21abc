import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { openFile, type ReadyFile } from '../../../api/exports.ts'
import type { UsageFile } from '../../../domain/traffic/usage-file.ts'
import type { Reading } from '../../../components/export/read-csv.ts'
import { readUsageFile } from './read-usage-file.ts'
import type { ReportPeriod } from './choices.ts'

/** Where a file comes from: an export that is ready, or the person's own disk. */
export type FileSource = { readonly exported: ReadyFile } | { readonly picked: File }

function keyOf(source: FileSource | undefined): string {
  if (!source) return ''
  if ('exported' in source) return source.exported.fileId ?? source.exported.url
  const { name, size, lastModified } = source.picked
  return JSON.stringify([name, size, lastModified])
}

/**
 * Reads and adds up a file, once. Its data is null where a page may not read it from where it is.
 */
export function useUsageFile(source: FileSource | undefined, period: ReportPeriod) {
  const [reading, setReading] = useState<Reading>()
  const query = useQuery({
    queryKey: ['usage-file', keyOf(source), period],
    queryFn: async ({ signal }): Promise<UsageFile | null> => {
      setReading(undefined)
      if (!source) return null
      const stream =
        'picked' in source ? source.picked.stream() : await openFile(source.exported.url, signal)
      return stream ? readUsageFile(stream, { period, signal, onProgress: setReading }) : null
    },
    enabled: source !== undefined,
    // The same file says the same for ever.
    staleTime: Infinity,
  })
  return { query, reading }
}
