import { expect, test } from 'vitest'
import { previewKind } from './preview.ts'

test.each([
  ['image/png', 'a', 'picture'],
  ['image/jpeg; q=1', 'a.bin', 'picture'],
  ['image/svg+xml', 'a.svg', 'text'],
  ['text/csv', 'a', 'table'],
  ['text/plain', 'a.csv', 'table'],
  ['text/plain; charset=utf-8', 'a', 'text'],
  ['application/json', 'a', 'json'],
  ['application/geo+json', 'a', 'json'],
  ['application/octet-stream', 'a.JPG', 'picture'],
  ['application/octet-stream', 'a.bin', undefined],
  ['application/zip', 'a.txt', undefined],
  [undefined, 'a.log', 'text'],
  ['*/*', 'a.json', 'json'],
  ['video/mp4', 'a.mp4', undefined],
])('%s, %s is looked at as %s', (type, name, kind) => {
  expect(previewKind(type, name)).toBe(kind)
})
