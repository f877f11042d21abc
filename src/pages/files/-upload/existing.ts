import { queryOptions } from '@tanstack/react-query'
import * as op from '../../../api/generated/operations.ts'
import { allRows } from '../../../api/lists.ts'
import { pathOfEntry } from '../../../domain/files/entry.ts'
import { listedPath } from '../-browser/rows.ts'

const scope = 'private'
/** Files of one upload that are asked about singly; beyond, the folder is listed. */
const fewFiles = 20

/** Which of the paths, all in or below a folder, have a file already. */
export function existingQuery(folder: string, paths: readonly string[]) {
  return queryOptions({
    queryKey: ['findFiles', 'existing', paths],
    queryFn: async ({ signal }): Promise<ReadonlySet<string>> => {
      const wanted = new Set(paths)
      const singles = paths.filter((path) => !path.slice(folder.length).includes('/'))
      const below = paths.filter((path) => path.slice(folder.length).includes('/'))
      const folders = new Set(
        below.map((path) => `${folder}${path.slice(folder.length).split('/')[0]}/`),
      )
      const found = await Promise.all([
        ...(singles.length > fewFiles
          ? [filesIn(folder, signal)]
          : singles.map((path) => isThere(path, signal))),
        ...Array.from(folders, (one) => filesBelow(one, signal)),
      ])
      return new Set(found.flat().filter((path) => wanted.has(path)))
    },
    gcTime: 0,
    retry: false,
  })
}

/** The first of those that begin with a path is the file at that path, where there is one. */
async function isThere(path: string, signal: AbortSignal): Promise<string[]> {
  const call = { query: { scope, prefix: path, limit: 1 } } as const
  const { data } = await op.findFiles.call(call, { signal })
  return data.map(pathOfEntry)
}

async function filesBelow(prefix: string, signal: AbortSignal): Promise<string[]> {
  const call = { query: { scope, prefix, limit: 100 } } as const
  const { items } = await allRows(op.findFiles, call, { signal })
  return items.map(pathOfEntry)
}

async function filesIn(folder: string, signal: AbortSignal): Promise<string[]> {
  const path = listedPath(folder)
  const call = { path: { scope, path }, query: { limit: 100 } } as const
  const { items } = await allRows(op.listFiles, call, { signal })
  return items.map(pathOfEntry)
}
