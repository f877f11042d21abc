import { describe, expect, test } from 'vitest'
import { ApiError, explain, type Explanation } from './errors.ts'

interface Told {
  readonly status: number
  readonly code?: string
  readonly message?: string
  readonly method?: string
  readonly permission?: string
}

const error = (told: Told) => new ApiError({ code: 'SEM0001', message: 'No such SIM: 89', ...told })

const unsure = 'Look at the result before you do it again.'

const cases: readonly (readonly [string, Told, Explanation])[] = [
  [
    'a read that was cancelled',
    { status: 0, code: 'aborted' },
    {
      title: 'The request was cancelled',
      detail: 'Start it again if you still need it.',
      retry: true,
    },
  ],
  [
    'a change that was cancelled',
    { status: 0, code: 'aborted', method: 'POST' },
    {
      title: 'The request was cancelled',
      detail: `It may have been carried out all the same. ${unsure}`,
      retry: true,
    },
  ],
  [
    'a read without an answer',
    { status: 0, code: 'network' },
    {
      title: 'The API could not be reached',
      detail: 'The connection broke before an answer came. Check your network, then try again.',
      retry: true,
    },
  ],
  [
    'a change without an answer',
    { status: 0, code: 'network', method: 'PUT' },
    {
      title: 'The API could not be reached',
      detail: `The connection broke before an answer came, so this may have happened or not. ${unsure}`,
      retry: true,
    },
  ],
  [
    'a read with an unreadable answer',
    { status: 0, code: 'malformed', message: 'The answer was empty.' },
    {
      title: 'The API sent an answer that could not be read',
      detail: 'The answer was empty. Try again; if it stays so, tell your administrator.',
      retry: true,
    },
  ],
  [
    'a change with an unreadable answer',
    { status: 0, code: 'malformed', message: 'The answer was empty.', method: 'DELETE' },
    {
      title: 'The API sent an answer that could not be read',
      detail: `The answer was empty. This may have happened or not. ${unsure}`,
      retry: true,
    },
  ],
  [
    'a session that ended',
    { status: 401 },
    {
      title: 'You are signed out',
      detail: 'The session ended. Sign in again to go on.',
      retry: false,
    },
  ],
  [
    'a missing permission',
    { status: 403, permission: 'Sim:getSim' },
    {
      title: 'You do not have permission for this',
      detail:
        'Ask an administrator for the permission Sim:getSim, then sign in again. The API said: No such SIM: 89',
      retry: false,
    },
  ],
  [
    'another refusal',
    { status: 403 },
    {
      title: 'The API refused this',
      detail:
        'Check that you are signed in to the right operator and coverage. The API said: No such SIM: 89',
      retry: false,
    },
  ],
  [
    'something that is not there',
    { status: 404 },
    {
      title: 'It was not found',
      detail:
        'It may have been deleted, or belong to the other coverage. The API said: No such SIM: 89',
      retry: false,
    },
  ],
  [
    'too many requests',
    { status: 429 },
    {
      title: 'Too many requests',
      detail: 'Soracom limits requests per minute. Wait a minute, then try again.',
      retry: true,
    },
  ],
  [
    'what an API lacks',
    { status: 501 },
    {
      title: 'The API does not do this',
      detail: 'It is described, and this service does not offer it. The API said: No such SIM: 89',
      retry: false,
    },
  ],
  [
    'a failure of the API',
    { status: 503, method: 'POST' },
    {
      title: 'The API had a problem',
      detail: 'It answered with status 503. Try again in a moment. The API said: No such SIM: 89',
      retry: true,
    },
  ],
  [
    'a change and a gateway that gave up',
    { status: 504, method: 'POST' },
    {
      title: 'The API had a problem',
      detail: `It answered with status 504, so this may have happened or not. ${unsure} The API said: No such SIM: 89`,
      retry: true,
    },
  ],
  ...[400, 409, 413, 422].map(
    (status) =>
      [
        `a ${status}`,
        { status },
        {
          title: 'The API did not accept this',
          detail: 'Check what you asked for, then try again. The API said: No such SIM: 89',
          retry: false,
        },
      ] as const,
  ),
]

test.each(cases)('explains %s', (_, told, explanation) => {
  expect(explain(error(told))).toEqual(explanation)
})

describe('what is no error of the API', () => {
  const title = 'The console ran into a problem of its own'

  test('says itself what happened when the console threw it', () => {
    const detail = 'The configuration has no address for Sandbox.'
    expect(explain(new Error(detail))).toEqual({ title, detail, retry: true })
  })

  test.each([
    [new TypeError('x is undefined'), 'TypeError: x is undefined'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
  ])('is to be reported when it is a defect', (thrown, words) => {
    const detail = `Reload the page. If it happens again, report it with these words: ${words}`
    expect(explain(thrown)).toEqual({ title, detail, retry: true })
  })
})

test('only a change that was sent, and of which nobody said more, is uncertain', () => {
  const uncertain = (told: Told) => error({ method: 'POST', ...told }).uncertain
  expect([0, 502, 504].every((status) => uncertain({ status, code: 'network' }))).toBe(true)
  expect([400, 401, 403, 404, 429, 500, 503].some((status) => uncertain({ status }))).toBe(false)
  expect(uncertain({ status: 0, method: 'GET' })).toBe(false)
  expect(uncertain({ status: 504, method: 'HEAD' })).toBe(false)
})
