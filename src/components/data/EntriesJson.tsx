import { plural, t } from '@lingui/core/macro'
import { parseJson, writeJson } from '../../domain/exact-json.ts'
import { countText } from '../detail/locale.ts'
import { CopyButton } from '../detail/CopyButton.tsx'
import { Pre } from '../detail/Pre.tsx'
import classes from './DataView.module.css'
import type { EntryRow } from './entry-row.ts'

/** Entries that are written out: more of them are read in the file. */
const mostEntries = 200
/** Characters of a content that are written out. */
const mostText = 5000

/** The entries as the API answers them, the content of each as the JSON it is. */
export function EntriesJson({ rows }: { readonly rows: readonly EntryRow[] }) {
  const shown = rows.slice(0, mostEntries)
  const text = writeJson(shown.map(written), 2)
  const count = countText(shown.length)
  return (
    <div className={classes.json}>
      <div className={classes.controls}>
        <span>
          {rows.length > shown.length
            ? plural(rows.length, {
                one: `The first ${count} of # entry. The file has all of them.`,
                other: `The first ${count} of # entries. The file has all of them.`,
              })
            : plural(rows.length, { one: '# entry', other: '# entries' })}
        </span>
        <CopyButton value={text} what={t`JSON`} />
      </div>
      <Pre label={t`JSON`} text={text} />
    </div>
  )
}

function written({ entry }: EntryRow): unknown {
  const { content } = entry
  if (typeof content !== 'string') return entry
  if (content.length > mostText) return { ...entry, content: `${content.slice(0, mostText)}…` }
  try {
    return { ...entry, content: parseJson(content) }
  } catch {
    return entry
  }
}
