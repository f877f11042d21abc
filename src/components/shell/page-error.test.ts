import { describe, expect, test } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { missingCode } from './missing-code.ts'
import { detailsOf, explainPage } from './page-error.ts'

const api = (status: number, code = 'X', permission?: string) =>
  new ApiError({ status, code, message: 'said so', operation: 'listSims', permission })

describe('explainPage', () => {
  test('a failed call can be tried again', () => {
    expect(explainPage(api(503))).toMatchObject({ picture: 'failed', remedy: 'again' })
    expect(explainPage(api(0, 'network'))).toMatchObject({ picture: 'failed', remedy: 'again' })
    expect(explainPage(api(429))).toMatchObject({ remedy: 'again' })
  })

  test('what is forbidden or not there stays so', () => {
    expect(explainPage(api(403, 'SEM0049', 'Sim:listSims'))).toMatchObject({
      picture: 'forbidden',
      remedy: 'none',
      detail: expect.stringContaining('Sim:listSims'),
    })
    expect(explainPage(api(404))).toMatchObject({ picture: 'missing', remedy: 'none' })
  })

  test('a damaged address is told from a failure', () => {
    const search = Object.assign(new Error('bad'), { routerCode: 'VALIDATE_SEARCH' })
    expect(explainPage(search)).toMatchObject({ picture: 'missing', remedy: 'bare' })
    expect(explainPage(new URIError('URI malformed'))).toMatchObject({ remedy: 'bare' })
  })

  test('code that is gone asks for a reload', () => {
    const gone = new TypeError(`${missingCode} (/assets/a.js)`)
    expect(explainPage(gone)).toMatchObject({ remedy: 'reload' })
  })

  test('anything can be thrown', () => {
    expect(explainPage('text').title).not.toBe('')
    expect(explainPage(undefined).title).not.toBe('')
  })
})

test('detailsOf names page, time, operation and code', () => {
  const details = detailsOf(api(500, 'INT'), '/sims?q=1', new Date(0))
  expect(details.split('\n')).toEqual([
    'Page: /sims?q=1',
    'Time: 1970-01-01T00:00:00.000Z',
    'Status: 500',
    'Code: INT',
    'Operation: listSims',
    'Message: said so',
  ])
  expect(detailsOf(new Error('boom'), '/', new Date(0))).toContain('boom')
  expect(detailsOf(null, '/', new Date(0))).toContain('null')
})
