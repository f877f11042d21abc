import { expect, test } from 'vitest'
import { attachment, wantedOf, type RangedFile } from './ranged.ts'

const file: RangedFile = {
  name: 'a',
  type: 'text/plain',
  length: 10,
  etag: 'e',
  modifiedTime: 0,
  bytes: () => [],
}
const asked = (headers: Record<string, string>) => {
  const { status, part, headers: told } = wantedOf(new Headers(headers), file)
  return [status, part, told['content-range']]
}

test.each([
  ['bytes=0-3', 206, [0, 4], 'bytes 0-3/10'],
  ['bytes=9-', 206, [9, 10], 'bytes 9-9/10'],
  ['bytes=4-400', 206, [4, 10], 'bytes 4-9/10'],
  ['bytes=-3', 206, [7, 10], 'bytes 7-9/10'],
  ['bytes=-30', 206, [0, 10], 'bytes 0-9/10'],
  ['bytes=10-', 416, undefined, 'bytes */10'],
  ['bytes=-0', 416, undefined, 'bytes */10'],
  ['bytes=5-4', 200, [0, 10], undefined],
  ['bytes=0-1,3-4', 200, [0, 10], undefined],
  ['lines=0-1', 200, [0, 10], undefined],
  ['bytes=-', 200, [0, 10], undefined],
])('%s is answered %i', (range, status, part, told) => {
  expect(asked({ range })).toEqual([status, part, told])
})

test('a range is sent only of the file that was meant', () => {
  expect(asked({ range: 'bytes=0-1', 'if-range': '"e"' })[0]).toBe(206)
  expect(asked({ range: 'bytes=0-1', 'if-range': '"other"' })[0]).toBe(200)
})

test('what is known is not sent', () => {
  for (const known of ['"e"', 'W/"e"', '"x", "e"', '*']) {
    expect(asked({ 'if-none-match': known })).toEqual([304, undefined, undefined])
  }
  expect(asked({ 'if-none-match': '"x"' })[0]).toBe(200)
})

test('an empty file is sent whole', () => {
  const { status, part } = wantedOf(new Headers(), { ...file, length: 0 })
  expect([status, part]).toEqual([200, [0, 0]])
})

test('a name of any characters stands in a header', () => {
  expect(attachment('a b.csv')).toBe('attachment; filename="a b.csv"')
  expect(attachment('報"告\r\n.txt')).toBe(
    `attachment; filename="_____.txt"; filename*=UTF-8''%E5%A0%B1%22%E5%91%8A%0D%0A.txt`,
  )
})
