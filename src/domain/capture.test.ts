import { expect, test } from 'vitest'
import { captureVerbs, isCapturePrefix } from './capture.ts'

test.each([
  ['REQUESTED', {}],
  ['CAPTURING', { stop: true }],
  ['POST_PROCESSING', {}],
  ['DONE', { over: true, download: true, remove: true }],
  ['STOPPED', { over: true, download: true, remove: true }],
  ['FAILED', { over: true, remove: true }],
  ['ARCHIVED', {}],
  [null, {}],
])('a capture that is %s', (status, can) => {
  const none = { over: false, stop: false, download: false, remove: false }
  expect(captureVerbs(status)).toEqual({ ...none, ...can })
})

test.each([
  ['', true],
  ['site-1_A', true],
  ['x'.repeat(101), false],
  ['a b', false],
  ['é', false],
])('the prefix %.20j: %s', (text, good) => expect(isCapturePrefix(text)).toBe(good))
