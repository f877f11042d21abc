import { expect, test } from 'vitest'
import { deletionOrder, uploadProblem } from './upload.ts'

test('5 GiB can be uploaded, and not a byte more', () => {
  expect(uploadProblem('/a', 5 * 2 ** 30)).toBeUndefined()
  expect(uploadProblem('/a', 5 * 2 ** 30 + 1)).toBe('tooLarge')
  expect(uploadProblem('/a//b', 1)).toBe('emptyName')
})

test('folders are deleted when nothing is left in them, each thing once', () => {
  const paths = ['/a/', '/a/b/c/', '/a/b/', '/a/b/c/1', '/a/2', '/a/2', '', '/x']
  expect(deletionOrder(paths)).toEqual(['/a/b/c/1', '/a/2', '/x', '/a/b/c/', '/a/b/', '/a/'])
})
