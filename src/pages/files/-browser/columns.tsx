import { plural, t } from '@lingui/core/macro'
import { IconFile, IconFileText, IconFolder, IconPhoto, IconTable } from '@tabler/icons-react'
import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Column } from '../../../components/list/column.ts'
import { entryName, isFolderEntry, pathOfEntry } from '../../../domain/files/entry.ts'
import { nameOf } from '../../../domain/files/path.ts'
import { previewKind } from '../../../domain/files/preview.ts'
import type { Noun } from '../../../words/noun.ts'
import classes from './files.module.css'

/** What files are called, and folders among them. */
export const fileNoun: Noun = {
  title: t`Files`,
  one: t`file`,
  many: t`files`,
  counted: (count) => plural(count, { one: '# file', other: '# files' }),
}

const icons = { picture: IconPhoto, table: IconTable, json: IconFileText, text: IconFileText }

/** What an entry is, drawn small before its name. */
export function EntryIcon({ entry }: { readonly entry: FileEntry }) {
  if (isFolderEntry(entry)) return <IconFolder size={16} stroke={1.75} className={classes.folder} />
  const kind = previewKind(entry.contentType, entryName(entry))
  const Icon = kind ? icons[kind] : IconFile
  return <Icon size={16} stroke={1.6} className={classes.file} />
}

/** The first column: the name, or where files of many folders stand beside each other, the path. */
function nameColumn(whole: boolean): Column<FileEntry> {
  const said = (entry: FileEntry) => (whole ? pathOfEntry(entry) : entryName(entry))
  return fact.custom('name', whole ? t`Path` : t`Name`, {
    width: 320,
    only: 'list',
    cell: (entry) => (
      <>
        <EntryIcon entry={entry} />
        <bdi>{whole ? pathOfEntry(entry) : nameOf(pathOfEntry(entry))}</bdi>
      </>
    ),
    text: said,
    // Folders stand before files.
    sortValue: (entry) => `${isFolderEntry(entry) && !whole ? 0 : 1}${said(entry)}`,
  })
}

const kindOf = (entry: FileEntry) => (isFolderEntry(entry) ? t`Folder` : entry.contentType)

export const fileFacts: readonly Column<FileEntry>[] = [
  fact.bytes('size', t`Size`, (entry) => (isFolderEntry(entry) ? undefined : entry.contentLength)),
  fact.time('modified', t`Modified`, (entry) => entry.lastModifiedTime),
  fact.time('expires', t`Expires`, (entry) => entry.expiryTime, { width: 120 }),
  fact.text('type', t`Type`, kindOf, { width: 180, filter: true }),
  fact.time('created', t`Created`, (entry) => entry.createdTime, { hidden: true }),
  fact.identifier('etag', t`ETag`, (entry) => entry.etag, { hidden: true, optional: true }),
  fact.identifier('path', t`Path`, pathOfEntry, { hidden: true, width: 260, only: 'list' }),
]

const ofFolder = [nameColumn(false), ...fileFacts]
const ofMany = [nameColumn(true), ...fileFacts.filter(({ id }) => id !== 'path')]

/** The columns of files in a folder, or of files anywhere. */
export function fileColumns(anywhere: boolean): readonly Column<FileEntry>[] {
  return anywhere ? ofMany : ofFolder
}
