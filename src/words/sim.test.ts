import { describe, expect, test } from 'vitest'
import { expiryActions } from '../domain/sim/expiry.ts'
import { sessionEventKinds } from '../domain/sim/session-event.ts'
import type { SimLike } from '../domain/sim/sim.ts'
import { simStatuses } from '../domain/sim/status.ts'
import { allowed as judged, type SimVerb } from '../domain/sim/verbs.ts'
import { sessionEventLabel } from './session-event.ts'
import { allowed, expiryActionLabel, imeiProblem, imeiWarning, statusLabel } from './sim.ts'

test('what is known by name has a word, and what is not is shown as it is', () => {
  for (const status of simStatuses) expect(statusLabel(status)).toMatch(/^[A-Z][a-z]+$/)
  for (const action of expiryActions) expect(expiryActionLabel(action)).toMatch(/^[A-Z]/)
  expect(sessionEventKinds.map(sessionEventLabel)).toEqual(['Connected', 'Updated', 'Disconnected'])
  expect(['quarantined', 'constructor', '', undefined].map(statusLabel)).toEqual([
    'quarantined',
    'constructor',
    'Unknown',
    'Unknown',
  ])
  expect(expiryActionLabel(null)).toBe('Do nothing')
})

describe('why not', () => {
  const sim = (status: string, subscription = 'plan01s', more: SimLike = {}): SimLike => ({
    status,
    profiles: { '89x': { subscribers: { '1': { subscription } } } },
    ...more,
  })
  const verbs: SimVerb[] = [
    'activate',
    'deactivate',
    'standby',
    'suspend',
    'terminate',
    'enableTermination',
    'disableTermination',
    'unsetGroup',
    'updateSpeedClass',
    'unsetExpiryTime',
    'setImeiLock',
    'unsetImeiLock',
    'deleteSession',
    'openAccess',
    'capture',
    'deleteTag',
  ]
  const why = (of: SimLike, verb: SimVerb) => {
    const verdict = allowed(of, verb)
    return verdict.allowed ? undefined : verdict.reason
  }

  test('is a whole sentence, and is there where the rule forbids it', () => {
    const virtual = sim('active', 'planArc01', { type: 'virtual' })
    const sims = [
      {},
      ...['active', 'shipped', 'terminated', 'transferring', 'odd'].map((s) => sim(s)),
    ]
    for (const of of [...sims, virtual, sim('ready', 'plan-D'), sim('ready', 'plan-DU')]) {
      for (const verb of verbs) {
        if (judged(of, verb).allowed) expect(why(of, verb)).toBeUndefined()
        else expect(why(of, verb)).toMatch(/^[A-Z][^!]*\.$/)
      }
    }
  })

  test('says what to do', () => {
    expect(why(sim('active'), 'terminate')).toBe(
      'This SIM is protected from termination. Turn termination protection off first.',
    )
    expect(why(sim('ready', 'plan-DU'), 'standby')).toBe(
      'A SIM of plan-DU cannot be put on standby. Deactivate it instead.',
    )
    expect(why(sim('standby'), 'standby')).toBe('This SIM is already on standby.')
    const online = sim('active', 'plan-D', { sessionStatus: { online: true } })
    expect(allowed(online, 'openAccess', { service: 'arc' })).toMatchObject({
      reason: 'This SIM has no Arc session. Reach it over its network.',
    })
    const speedClass = allowed(sim('active', 'plan-DU'), 'updateSpeedClass', {
      speedClass: 's1.fast',
    })
    expect(speedClass).toEqual({
      allowed: false,
      reason:
        'There is no speed class s1.fast in plan-DU. Choose one of these: u1.standard, u1.slow.',
    })
  })
})

test('an IMEI has 15 digits, and a doubtful one a warning', () => {
  expect(imeiProblem('123')).toMatch(/15 digits/)
  expect(imeiProblem('490154203237517')).toBeUndefined()
  expect(imeiWarning('490154203237517')).toMatch(/typing error/)
  expect(imeiWarning('490154203237518')).toBeUndefined()
})
