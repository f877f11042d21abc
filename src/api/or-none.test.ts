import { expect, test } from 'vitest'
import { ApiError } from './errors.ts'
import { orNone } from './or-none.ts'

const refused = (status: number) =>
  Promise.reject(new ApiError({ status, code: 'code', message: 'message' }))

test('what is not there is none; whatever else goes wrong stays an error', async () => {
  expect(await orNone(Promise.resolve(1), 0)).toBe(1)
  expect(await orNone(refused(404), 0)).toBe(0)
  await expect(orNone(refused(403), 0)).rejects.toThrow('message')
  await expect(orNone(Promise.reject(new Error('other')), 0)).rejects.toThrow('other')
})
