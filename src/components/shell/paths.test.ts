import { describe, expect, test } from 'vitest'
import { isSignIn, safeNext } from './paths.ts'

const origin = 'http://127.0.0.1:8080'

describe('safeNext', () => {
  test.each([
    '/',
    '/sims',
    '/sims?q=%22a%22&page=2#top',
    '/sims/%E6%9D%B1%E4%BA%AC',
    '/groups/a%2Fb',
    '/sims/%E0%A4%A',
    '/soralets/$LATEST',
  ])('keeps the deep link %s', (next) => {
    expect(safeNext(next, origin)).toBe(next)
  })

  test.each([
    'https://example.com/',
    '//example.com/',
    '/\\example.com/',
    '/\t/example.com/',
    'javascript:alert(1)',
    'sims',
    '',
    '/sign-in',
    '/sign-in/?next=/sims',
    12,
    undefined,
    { toString: () => '/sims' },
  ])('leads home instead of to %s', (next) => {
    expect(safeNext(next, origin)).toBe('/')
  })
})

test('isSignIn knows the page with and without a slash, and no other', () => {
  expect(isSignIn('/sign-in')).toBe(true)
  expect(isSignIn('/sign-in/')).toBe(true)
  expect(isSignIn('/sign-in/x')).toBe(false)
  expect(isSignIn('/')).toBe(false)
})
