import type { LinkProps } from '@tanstack/react-router'
import type { Coverage } from '../../../api/config.ts'
import { paged, type PagedParams } from '../../../api/lists.ts'
import type { Endpoint } from '../../../api/operation.ts'
import { readRows, source, type Source, type Thing } from '../source.ts'

interface AwayOf<Row> {
  readonly id: string
  /** Lists them, page after page. */
  readonly operation: Endpoint<string, { readonly query?: PagedParams }, Row[]>
  readonly coverage?: Coverage
  /** Whether it is not as it should be. */
  readonly isAway: (row: Row) => boolean
  readonly thing: (row: Row) => Thing
  readonly title: (count: number) => string
  /** The page that lists them, with those at the top. */
  readonly link: LinkProps
  /** What the navigation says beside that page. */
  readonly trouble: (count: number) => string
}

/** Tells of those of a list that are not as they should be, on Home and in the navigation. */
export function awaySource<Row>(of: AwayOf<Row>): Source {
  const { id, operation, coverage, link, title, trouble } = of
  return source({
    id,
    needs: [operation],
    ...(coverage && { coverage }),
    read: async ({ client }) => {
      const { rows } = await readRows(client, paged(operation, { query: { limit: 100 } }))
      return rows.filter(of.isAway)
    },
    needsYou: (rows) => [{ id, title, link, things: rows.map(of.thing), weight: 'danger' }],
    trouble: {
      path: link.to ?? '',
      text: ({ length }) => (length === 0 ? undefined : trouble(length)),
    },
  })
}
