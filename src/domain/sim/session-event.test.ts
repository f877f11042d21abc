import { describe, expect, it } from 'vitest'
import { onlineAfter, sessionEventKinds } from './session-event.ts'

describe('session events', () => {
  it('say whether the SIM is online', () => {
    expect(sessionEventKinds.map(onlineAfter)).toEqual([true, true, false])
    expect(onlineAfter('Paused')).toBeUndefined()
    expect(onlineAfter(undefined)).toBeUndefined()
  })
})
