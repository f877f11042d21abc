import { describe, expect, test } from 'vitest'
import type { RawAnswer } from '../../../api/raw.ts'
import { contentOf, mostShown, readAtOnce } from './content.ts'

const answer = (body: BlobPart, type: string): RawAnswer => ({
  sent: [],
  status: 200,
  headers: [['content-type', type]],
  body: new Blob([body]),
  took: 1,
})

describe('what an answer holds', () => {
  test.each([
    ['', 'application/json', 'empty'],
    ['{"a":1}', 'application/json', 'json'],
    ['<html>', 'application/json', 'text'],
    ['a,b', 'text/csv', 'text'],
    ['....', 'image/png', 'picture'],
    ['....', 'application/octet-stream', 'file'],
  ])('%s as %s is %s', async (body, type, kind) => {
    expect(await contentOf(answer(body, type))).toMatchObject({ kind })
  })

  test('of a long one only the beginning is read, until all of it is asked for', async () => {
    const list = JSON.stringify(Array.from({ length: 250_000 }, (_, no) => ({ no, name: 'sim' })))
    expect(list.length).toBeGreaterThan(readAtOnce)
    const long = answer(list, 'application/json')
    expect(await contentOf(long)).toEqual({ kind: 'long', text: list.slice(0, mostShown) })
    const whole = await contentOf(long, true)
    expect(whole.kind === 'json' && (whole.value as unknown[]).length).toBe(250_000)
  })
})
