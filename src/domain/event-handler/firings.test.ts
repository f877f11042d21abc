import { expect, test } from 'vitest'
import { firingsIn } from './firings.ts'

const handlerId = '0a1b'
const firedAt = 1000
const about = { handlerId, firedAt, simId: '8981' }
const ofSim = { resourceType: 'Subscriber', resourceId: '44010', logLevel: 'info' }
const fired = {
  ...ofSim,
  time: firedAt,
  body: {
    ...about,
    message: 'Event handler fired: Limit',
    actions: [
      { type: 'SuspendAction', at: 1000 },
      { type: 'SendMailAction', at: 1000 },
      { type: 'ActivationAction', at: 9000 },
      { type: 'StandbyAction', at: null },
      { type: 'ImeiLockAction', at: 1000 },
    ],
  },
}
const failed = {
  ...ofSim,
  time: firedAt,
  logLevel: 'error',
  body: { ...about, message: 'no', actionNo: 1 },
}
const mailed = { ...ofSim, time: 1500, body: { ...about, message: 'sent', actionNo: 2, mailId: 7 } }

test('entries of one firing are one, with what became of each action', () => {
  const [firing, ...others] = firingsIn([mailed, failed, fired], handlerId, 5000)
  expect(others).toEqual([])
  expect(firing).toMatchObject({ at: firedAt, simId: '8981', imsi: '44010' })
  expect(
    firing?.actions.map(({ type, state, at, message, mailId }) => [
      type,
      state,
      at,
      message,
      mailId,
    ]),
  ).toEqual([
    ['SuspendAction', 'failed', 1000, 'no', undefined],
    ['SendMailAction', 'done', 1500, 'sent', 7],
    ['ActivationAction', 'waits', 9000, undefined, undefined],
    ['StandbyAction', 'never', undefined, undefined, undefined],
    ['ImeiLockAction', 'untold', 1000, undefined, undefined],
  ])
  // What waited and was not heard of when its time had come.
  expect(firingsIn([fired], handlerId, 9001)[0]?.actions[2]?.state).toBe('untold')
})

test('an entry of a shape that nobody knows stands for itself, and others’ entries do not', () => {
  const strange = {
    time: 3000,
    logLevel: 'error',
    body: { source: { id: handlerId }, message: 'why' },
  }
  const other = { ...fired, body: { ...fired.body, handlerId: '0a1bc' } }
  const none = { time: 4000, body: null }
  const firings = firingsIn([strange, other, none, fired], handlerId, 5000)
  expect(firings.map(({ at, simId }) => [at, simId])).toEqual([
    [3000, undefined],
    [1000, '8981'],
  ])
  expect(firings[0]?.actions).toMatchObject([{ type: undefined, state: 'failed', message: 'why' }])
})

test('texts in place of numbers and lists are no numbers and lists', () => {
  const body = { handlerId, firedAt: 'soon', actions: 'many', simId: 5, mailId: '9' }
  const [firing] = firingsIn([{ time: 10, resourceId: handlerId, body }], handlerId, 20)
  expect(firing).toMatchObject({ at: 10, simId: undefined })
  expect(firing?.actions).toHaveLength(1)
  expect(firing?.actions[0]?.mailId).toBeUndefined()
})
