import { expect, test } from 'vitest'
import { webAddress } from './web-address.ts'

test.each([
  'https://example.com/a.mp4?x=1#y',
  'http://127.0.0.1:8080/api/sandbox/media/1.jpg',
  '/api/sandbox/v1/files/1',
])('%s may be a link', (address) => {
  expect(webAddress(address)).toBe(address)
})

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'https://',
  '',
  undefined,
])('%j may not', (address) => {
  expect(webAddress(address)).toBeUndefined()
})
