import { highlightTree, tagHighlighter, tags } from '@lezer/highlight'
import { expect, test } from 'vitest'
import { analysisSql } from './-dialect.ts'

const look = tagHighlighter([
  { tag: tags.keyword, class: 'keyword' },
  { tag: tags.typeName, class: 'type' },
])

/** What of a query is marked, and as what. */
function marked(query: string): string[] {
  const found: string[] = []
  highlightTree(analysisSql.language.parser.parse(query), look, (from, to, as) => {
    found.push(`${query.slice(from, to)} ${as}`)
  })
  return found
}

test('the words of the engine are marked, and no names', () => {
  const query =
    'SELECT SIM_ID, CONTENT:temperature::variant FROM HARVEST_DATA WHERE NAME ilike $1 ' +
    'QUALIFY ROW_NUMBER() OVER (PARTITION BY SIM_ID ORDER BY DAY DESC) = 1'
  expect(marked(query)).toEqual([
    'SELECT keyword',
    'variant type',
    'FROM keyword',
    'WHERE keyword',
    'ilike keyword',
    'QUALIFY keyword',
    'OVER keyword',
    'PARTITION keyword',
    'BY keyword',
    'ORDER keyword',
    'BY keyword',
    'DESC keyword',
  ])
})
