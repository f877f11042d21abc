import { plural, t } from '@lingui/core/macro'
import { IconBraces } from '@tabler/icons-react'
import { downloadText } from './download.ts'
import { ExportIcon } from './ExportIcon.tsx'
import { useAllLoaded } from './useAllLoaded.ts'
import type { List } from './useList.ts'
import { writeJson } from '../../domain/exact-json.ts'

interface JsonButtonProps<Row> {
  readonly list: List<Row>
  /** The file's name, without its ending. */
  readonly fileName: string
  /** What the API answered of a row. */
  readonly value: (row: Row) => unknown
}

/** Downloads the rows that are shown as the API answered them, after those to come. */
export function JsonButton<Row>({ list, fileName, value }: JsonButtonProps<Row>) {
  const count = list.rows.length
  const write = () => {
    const text = writeJson(list.rows.map(value), 2)
    downloadText(`${fileName}.json`, text, 'application/json')
  }
  const { waiting, start } = useAllLoaded(list.source, write)
  const label = waiting
    ? t`The file comes when all rows are loaded`
    : list.source.hasMore
      ? t`Load all rows and export them as JSON`
      : t`Export ${plural(count, { one: '# row', other: '# rows' })} as JSON`
  return (
    <ExportIcon
      label={label}
      icon={IconBraces}
      disabled={count === 0}
      loading={waiting}
      onClick={start}
    />
  )
}
