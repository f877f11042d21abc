import { expect, test } from 'vitest'
import {
  crumbsOf,
  deviceAddress,
  entryName,
  folderFromAddress,
  folderInAddress,
  folderOfPattern,
  isFolderEntry,
  pathOfEntry,
} from './entry.ts'

test('an entry of the service is a file or a folder', () => {
  const folder = { filePath: '/20190621/', filename: '20190621/', isDirectory: true }
  expect([pathOfEntry(folder), entryName(folder), isFolderEntry(folder)]).toEqual([
    '/20190621/',
    '20190621',
    true,
  ])
  const file = { filePath: '/20190621/a.png', filename: 'a.png', isDirectory: false }
  expect([pathOfEntry(file), entryName(file), isFolderEntry(file)]).toEqual([
    '/20190621/a.png',
    'a.png',
    false,
  ])
})

test('what is missing is told from the rest', () => {
  expect(pathOfEntry({ directory: '/a/', filename: 'b' })).toBe('/a/b')
  expect(pathOfEntry({ directory: '/', filename: 'b', isDirectory: true })).toBe('/b/')
  expect(pathOfEntry({ filename: 'b' })).toBe('')
  expect(isFolderEntry({ filePath: '/a/' })).toBe(true)
  expect([pathOfEntry({}), entryName({})]).toEqual(['', ''])
})

test('a folder has an address, and crumbs that lead up', () => {
  expect(folderFromAddress(undefined)).toBe('/')
  expect(folderFromAddress('a/b')).toBe('/a/b/')
  expect(folderInAddress('/a/b/')).toBe('a/b')
  expect(crumbsOf('/')).toEqual([])
  expect(crumbsOf('/a/b c/')).toEqual([
    { name: 'a', path: '/a/' },
    { name: 'b c', path: '/a/b c/' },
  ])
})

test('a device is told an address with every character encoded but the slashes', () => {
  expect(deviceAddress('/報 告/a?.txt')).toBe(
    'http://harvest-files.soracom.io/%E5%A0%B1%20%E5%91%8A/a%3F.txt',
  )
})

test.each([
  ['/logs/:imsi/:time.csv', '/logs/'],
  ['/:imsi', '/'],
  ['/a/b/c.txt', '/a/b/'],
  ['/a/pre-:time/x', '/a/'],
])('%s is below %s', (pattern, folder) => expect(folderOfPattern(pattern)).toBe(folder))
