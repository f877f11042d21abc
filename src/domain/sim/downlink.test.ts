import { expect, it } from 'vitest'
import { brokenPayloadRule, readPing } from './downlink.ts'

it('measures data as they are encoded', () => {
  expect(brokenPayloadRule('本本', 'string', 6)).toBeUndefined()
  expect(brokenPayloadRule('本本', 'string', 5)).toBe('long')
  expect(brokenPayloadRule('0011', 'hex', 3)).toBe('long')
  expect(brokenPayloadRule('001', 'hex', 99)).toBe('odd')
})

it('reads the figures of a ping, in any wording that is known', () => {
  const told = {
    stat: '5 packets transmitted, 4 packets received, 20% packet loss',
    rtt: 'rtt min/avg/max/mdev = 42.1/45.0/148.3/2.5 ms',
  }
  expect(readPing(told)).toEqual({ sent: 5, received: 4, min: 42.1, average: 45, max: 148.3 })
  expect(readPing({ stat: '1 packet transmitted, 0 received, 100% packet loss' })).toMatchObject({
    sent: 1,
    received: 0,
    average: undefined,
  })
  expect(readPing({ stat: '?', rtt: '' }).sent).toBeUndefined()
})
