import { t } from '@lingui/core/macro'
import { IconFolder } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import type { PaletteKind } from '../../components/shell/palette-offers.ts'
import { entryName, isFolderEntry, pathOfEntry } from '../../domain/files/entry.ts'
import { folderOf } from '../../domain/files/path.ts'
import { folderLink } from './-browser/link.ts'

/** Files and folders, by how their paths begin: a text that is one begins with a slash. */
export const files: PaletteKind = {
  id: 'files',
  scope: 'file:',
  title: t`Files`,
  icon: IconFolder,
  operation: op.findFiles,
  read: (text) => {
    const prefix = text.trim()
    if (!prefix.startsWith('/') || prefix === '/') return undefined
    const query = { scope: 'private', prefix, limit: 20 } as const
    return {
      queryKey: [op.findFiles.id, 'palette', query],
      queryFn: async ({ signal }) => {
        const { data } = await op.findFiles.call({ query }, { signal })
        const things = data.map((entry) => {
          const path = pathOfEntry(entry)
          const link = isFolderEntry(entry)
            ? folderLink(path, undefined)
            : { ...folderLink(folderOf(path), undefined), search: { file: path } }
          return { link, name: entryName(entry), key: path, words: [[t`Path`, path]] as const }
        })
        return { things, searched: true, otherwise: t`By its path` }
      },
    }
  },
}
