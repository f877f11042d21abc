import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DataResourceMetadata } from '../../../api/generated/models/dataResourceMetadata.ts'
import { Empty } from '../../../components/feedback/States.tsx'
import type { Column } from '../../../components/list/column.ts'
import { DataTable } from '../../../components/list/DataTable.tsx'
import * as fact from '../../../components/list/facts.tsx'
import { columnFilters } from '../../../components/list/filter.ts'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody, ListLine } from '../../../components/list/ListPage.tsx'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import type { useMetadata } from './metadata.ts'
import { useSourceNames } from './names.tsx'
import { OpenById } from './OpenById.tsx'
import { mostSources } from '../-viewer/search.ts'
import { keyOf, sourceOf, typeLabel } from './types.ts'

/** Names of keys that are written in a cell. */
const mostNames = 12

/** Everything that sent data, the last first: the way to what each has sent, or several together. */
export function SourceList({ pages }: { readonly pages: ReturnType<typeof useMetadata> }) {
  const source = useInfiniteRows(pages)
  const sources = source.rows.flatMap((row) => sourceOf(row) ?? [])
  const names = useSourceNames(sources)
  const columns = columnsOf((row) => {
    const found = sourceOf(row)
    return found ? names.text(found) : (row.resourceId ?? '')
  })
  const list = useList({
    source,
    columns,
    rowKey: keyOf,
    filters: columnFilters(columns, source.rows),
    defaultSort: '-last',
  })
  const selected = list.selection.rows.map(keyOf).slice(0, mostSources)
  const count = selected.length
  return (
    <>
      <ListLine>
        <OpenById />
      </ListLine>
      <ListBar
        list={list}
        searchLabel={t`Search the sources`}
        fileName="data-sources"
        bulk={
          <Button
            size="xs"
            renderRoot={(props) => (
              <Link to="/data/view" search={{ source: selected }} {...props} />
            )}
          >
            {list.selection.rows.length > mostSources
              ? plural(count, {
                  one: 'Show the data of the first of them',
                  other: 'Show the data of the first # of them',
                })
              : plural(count, { one: 'Show its data', other: 'Show their data together' })}
          </Button>
        }
      />
      <ListBody
        list={list}
        empty={
          <Empty title={t`Nothing has sent data yet`}>
            {t`Turn Harvest Data on in the settings of a group. What its devices send appears here.`}
          </Empty>
        }
      >
        <DataTable
          list={list}
          label={t`Sources`}
          selectable
          rowLink={(row) => ({ to: '/data/view', search: { source: [keyOf(row)] } })}
        />
      </ListBody>
    </>
  )
}

function columnsOf(
  nameText: (row: DataResourceMetadata) => string,
): readonly Column<DataResourceMetadata>[] {
  return [
    fact.name(nameText, { width: 240 }),
    fact.text('type', t`Type`, (row) => typeLabel(row.resourceType), {
      width: 130,
      filter: (row) => row.resourceType,
    }),
    fact.text('keys', t`Keys`, keysText, { width: 380 }),
    fact.time('last', t`Last sent`, (row) => row.lastModifiedTime, { width: 130 }),
    fact.identifier('resourceId', t`ID`, (row) => row.resourceId, { width: 190 }),
  ]
}

function keysText({ attributeNames }: DataResourceMetadata): string {
  const names = Array.isArray(attributeNames) ? attributeNames.map(String) : []
  const shown = names.slice(0, mostNames).join(', ')
  const more = names.length - mostNames
  return more > 0 ? t`${shown} and ${plural(more, { one: '# more', other: '# more' })}` : shown
}
