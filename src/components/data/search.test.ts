import { expect, test } from 'vitest'
import { askedAt, readDataSearch } from './search.ts'

test('what is broken in the URL is as if it were not there', () => {
  const raw = { latest: '7', every: 'x', show: 'map', form: 1, as: 'xml', place: 7, keys: [1, {}] }
  expect(JSON.parse(JSON.stringify(readDataSearch(raw)))).toEqual({ keys: ['1'] })
})

test('the latest are asked for whenever they came, whatever period stands beside', () => {
  const search = readDataSearch({ latest: 100, last: '7d' })
  expect(search).toMatchObject({ latest: '100', last: undefined })
  expect(askedAt(search)).toEqual({ fromMs: 0, toMs: undefined, latest: 100 })
})
