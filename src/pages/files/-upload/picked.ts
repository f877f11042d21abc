/** A file that somebody chose or dropped, and where it lay: below a folder, `photos/1.jpg`. */
export interface Picked {
  readonly path: string
  readonly file: File
}

/** The files of an input or a drop that knows no folders. */
export function pickedFrom(files: Iterable<File>): Picked[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/** All files of a drop, those in dropped folders too. */
export async function pickedIn(transfer: DataTransfer): Promise<Picked[]> {
  // What is dropped is there in this turn only: entries are taken before anything is waited for.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return pickedFrom(transfer.files)
  return (await Promise.all(entries.map((entry) => within(entry, '')))).flat()
}

// Not every browser has classes for them.
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function within(entry: FileSystemEntry, above: string): Promise<Picked[]> {
  const path = above + entry.name
  if (isFile(entry)) {
    // One that is gone by now is none.
    const file = await new Promise<File | undefined>((resolve) =>
      entry.file(resolve, () => resolve(undefined)),
    )
    return file ? [{ path, file }] : []
  }
  if (!isFolder(entry)) return []
  const found: Picked[] = []
  const reader = entry.createReader()
  for (;;) {
    // A reader answers a hundred at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return found
    for (const one of some) found.push(...(await within(one, `${path}/`)))
  }
}
