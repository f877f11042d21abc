import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import { bytesText } from '../../../components/detail/locale.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Pre } from '../../../components/detail/Pre.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { jsonInLines } from '../../../domain/exact-json.ts'
import { previewRows, type PreviewKind } from '../../../domain/files/preview.ts'
import { tableOf } from '../../../domain/files/table.ts'
import type { Place } from '../-browser/rows.ts'
import { textQuery } from './address.ts'

interface TextPreviewProps extends Pick<Place, 'scope'> {
  readonly entry: FileEntry
  readonly kind: Exclude<PreviewKind, 'picture'>
}

/** The beginning of a text: as it is, as a table, or as JSON with its parts in lines. */
export function TextPreview({ entry, scope, kind }: TextPreviewProps) {
  const { data, error, refetch } = useQuery(textQuery(entry, scope))
  if (!data) return <PanelState error={error} onRetry={() => void refetch()} lines={6} />
  const { text, whole, shown, total } = data
  const part = bytesText(shown)
  const all = total === undefined ? undefined : bytesText(total)
  return (
    <>
      {kind === 'table' ? (
        <TablePreview text={text} />
      ) : (
        <Pre label={t`Preview`} text={kind === 'json' && whole ? jsonInLines(text) : text} />
      )}
      {!whole && (
        <Quiet>
          {all === undefined
            ? t`This is the beginning of the file, ${part}.`
            : t`This is the beginning of the file, ${part} of ${all}.`}
        </Quiet>
      )}
    </>
  )
}

function TablePreview({ text }: { readonly text: string }) {
  const { header, rows, more } = tableOf(text, previewRows)
  return (
    <>
      <StaticTable
        label={t`Preview`}
        columns={header.map((name, at) => ({
          header: name,
          cell: (row: { readonly cells: readonly string[] }) => row.cells[at] ?? '',
        }))}
        rows={rows}
        rowKey={({ line }) => String(line)}
      />
      {more && (
        <Quiet>{t`The first ${plural(rows.length, { one: 'row is', other: '# rows are' })} shown.`}</Quiet>
      )}
    </>
  )
}
