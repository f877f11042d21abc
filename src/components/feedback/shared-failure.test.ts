import { expect, test } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { missingPermission, sharedFailure } from './shared-failure.ts'

const failed = (status: number, permission?: string) =>
  new ApiError({ status, code: 'X', message: 'no', ...(permission && { permission }) })
const parts = (...errors: unknown[]) =>
  new Map(errors.map((error, at) => [String(at), { error, retry: () => undefined }]))
const idsOf = (...errors: unknown[]) => [...(sharedFailure(parts(...errors))?.ids ?? [])]

test('what two parts fail of is said once', () => {
  expect(idsOf(failed(503), null, failed(500), failed(429))).toEqual(['0', '2'])
  expect(sharedFailure(parts(failed(503), failed(500)))?.title).toBe('The API had a problem')
})

test('the failure that most have in common is the one', () => {
  expect(idsOf(failed(503), failed(503), failed(429), failed(429), failed(429))).toEqual([
    '2',
    '3',
    '4',
  ])
})

test('a part alone says it itself, and so does what trying again does not mend', () => {
  expect(idsOf(failed(503), null, failed(429))).toEqual([])
  expect(idsOf(failed(404), failed(404))).toEqual([])
  expect(idsOf()).toEqual([])
})

test('a permission is missing only where the API names it', () => {
  expect(missingPermission(failed(403, 'Sim:getSim'))).toBe('Sim:getSim')
  expect(missingPermission(failed(403))).toBeUndefined()
  expect(missingPermission(failed(503, 'Sim:getSim'))).toBeUndefined()
  expect(missingPermission(new Error('x'))).toBeUndefined()
})
