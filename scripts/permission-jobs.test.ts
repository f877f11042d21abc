import { describe, expect, test } from 'vitest'
import { operations } from '../src/api/operations.ts'
import { matching, readOnlyNames } from '../src/domain/permission/callable.ts'
import { checkPermission } from '../src/domain/permission/check.ts'
import { startingPoints } from '../src/domain/permission/starting-points.ts'
import { documentText } from '../src/domain/permission/statements.ts'

/** Those that widen rights on purpose; the editor says so. */
const powerful: ReadonlySet<string> = new Set(['access', 'all-but-billing', 'all-but-support'])

describe('the permissions of usual jobs', () => {
  test.each(startingPoints(operations).map((point) => [point.id, point] as const))(
    '%s names operations of this description, without anything to complain about',
    (id, { statements }) => {
      const problems = checkPermission(documentText(statements), operations, Date.now())
      const codes = [...new Set(problems.map(({ code }) => code))]
      expect(codes).toEqual(powerful.has(id) ? ['self-escalation'] : [])
    },
  )

  test('what reads stands for nothing that changes something', () => {
    const granted = readOnlyNames(operations).flatMap((name) => matching(name, operations))
    const changing = granted.filter(({ method }) => method !== 'GET' && method !== 'HEAD')
    expect(changing.map(({ id }) => id)).toEqual([])
    const reading = operations.filter(({ method }) => method === 'GET' || method === 'HEAD')
    expect(new Set(granted).size).toBe(reading.length)
  })
})
