import { expect, it } from 'vitest'
import { readPasted } from './pasted.ts'

const air = { useCustomDns: true, future: [1] }
const configuration = { SoracomAir: air, SoracomBeam: {}, SoracomLater: {} }

it('knows the body of a put-config command', () => {
  const body = Object.entries(air).map(([key, value]) => ({ key, value }))
  expect(readPasted(body, 'SoracomAir')).toEqual({ shape: 'parameters', settings: air })
  expect(readPasted([{ key: '__proto__', value: 1 }], 'SoracomAir')?.shape).toBe('parameters')
})

it.each([{ groupId: 'g', tags: {}, configuration }, { configuration }, configuration])(
  'knows a group, and which settings are of the namespace: %j',
  (value) => {
    expect(readPasted(value, 'SoracomAir')).toEqual({ shape: 'group', settings: air })
    expect(readPasted(value, 'SoracomBeam')).toEqual({ shape: 'group', settings: {} })
    expect(readPasted(value, 'SoracomFunk')).toEqual({ shape: 'group', settings: undefined })
  },
)

it.each([air, {}, [], [1], [{ key: 'a' }], null, 'text', { configuration: 'text' }])(
  'takes %j for what it is',
  (value) => expect(readPasted(value, 'SoracomAir')).toBeUndefined(),
)
