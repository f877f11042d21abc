import { notFound } from '@tanstack/react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { reportCaught } from './caught-error.ts'

afterEach(() => vi.restoreAllMocks())

test('what a page explains itself is not logged, and everything else is', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  reportCaught(notFound())
  reportCaught(new ApiError({ status: 404, code: 'SEM0001', message: 'No such SIM' }))
  expect(log).not.toHaveBeenCalled()
  const bug = new TypeError('x is not a function')
  reportCaught(bug)
  expect(log).toHaveBeenCalledExactlyOnceWith(bug)
})
