import { expect, test } from 'vitest'
import { absolutePath, folderOf, foldersAbove, nameOf, pathProblem } from './path.ts'

test.each([
  ['/a.txt', '/', 'a.txt', []],
  ['/a/b c.txt', '/a/', 'b c.txt', ['/a/']],
  ['/a/b/', '/a/', 'b/', ['/a/']],
  ['/a/b/c', '/a/b/', 'c', ['/a/', '/a/b/']],
  ['/', '/', '', []],
])('%s lies in %s and is called %s', (path, folder, name, above) => {
  expect([folderOf(path), nameOf(path), foldersAbove(path)]).toEqual([folder, name, above])
})

test('a path is spelled from the root', () => {
  expect([absolutePath('a/b'), absolutePath('/a'), absolutePath('')]).toEqual(['/a/b', '/a', '/'])
})

test.each(['/a', '/a/', '/日本 語/写真.jpg', '/😀', '/?#%2F&\'"\\*:|<>', '/...', '/ '])(
  '%s is a path',
  (path) => expect(pathProblem(path)).toBeUndefined(),
)

test.each([
  ['/', 'noName'],
  ['//', 'emptyName'],
  ['/a//b', 'emptyName'],
  ['//a', 'emptyName'],
  ['/a//', 'emptyName'],
  ['/..', 'dots'],
  ['/a/./b', 'dots'],
  ['/a/../', 'dots'],
  ['/a\nb', 'control'],
  ['/\0', 'control'],
  ['/\ud800', 'unpaired'],
] as const)('%j is none: %s', (path, problem) => expect(pathProblem(path)).toBe(problem))

test('a path has at most 1,024 bytes and 16 names', () => {
  expect(pathProblem(`/${'あ'.repeat(341)}`)).toBeUndefined()
  expect(pathProblem(`/${'あ'.repeat(341)}a`)).toBe('tooLong')
  expect(pathProblem('/a'.repeat(16))).toBeUndefined()
  expect(pathProblem(`${'/a'.repeat(16)}/`)).toBeUndefined()
  expect(pathProblem('/a'.repeat(17))).toBe('tooDeep')
})
