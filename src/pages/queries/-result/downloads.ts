import * as op from '../../../api/generated/operations.ts'

/** The files that a result can be had as, all rows of it. */
export const formats = ['csv', 'jsonl'] as const
export type Format = (typeof formats)[number]

/**
 * Gives the browser a result's file to keep, as the API made it. The address is asked for anew, since
 * one is good for minutes, and opened as a link: a page may not read what another server gives, but a
 * browser may save it.
 */
export async function saveResult(queryId: string, format: Format): Promise<void> {
  const { data } = await op.getAnalysisQueries.call({
    path: { query_id: queryId },
    query: { exportFormat: format },
  })
  if (!data.url) return
  const link = document.createElement('a')
  link.href = data.url
  link.rel = 'noreferrer'
  link.download = `${queryId}.${format}.gz`
  link.click()
}
