import { beforeEach, expect, test } from 'vitest'
import { dayMs } from '../../src/domain/time.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { findToken, mailsOf, mailToken, sendMail, useToken } from './mails.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2026, 0, 1)
const about = { operatorId, purpose: 'passwordReset', subject: 'root@example.com' } as const

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox({ sims: 0 })
})

test('a token is good once, for a day, for what it was mailed for', () => {
  const { db } = sandbox.worlds
  const token = mailToken(db, about, now)
  const at = (time: number) => findToken({ db, now: () => time }, 'passwordReset', token)
  expect(at(now + dayMs - 1)).toEqual(about)
  expect(at(now + dayMs)).toBe('expired')
  expect(findToken({ db, now: () => now }, 'addEmail', token)).toBeUndefined()
  expect(findToken({ db, now: () => now }, 'passwordReset', `${token}x`)).toBeUndefined()
  useToken(db, token)
  expect(at(now)).toBeUndefined()
})

test('a later token for the same ends the earlier one', () => {
  const { db } = sandbox.worlds
  const earlier = mailToken(db, about, now)
  const later = mailToken(db, about, now)
  expect(findToken({ db, now: () => now }, 'passwordReset', earlier)).toBeUndefined()
  expect(findToken({ db, now: () => now }, 'passwordReset', later)).toEqual(about)
})

test('the outbox holds the newest mails of each operator', () => {
  const { db } = sandbox.worlds
  const mail = { recipient: 'a@example.com', kind: 'addEmail', text: '', token: null } as const
  for (let index = 0; index < 203; index++) {
    sendMail(db, { ...mail, operatorId, sentTime: now + index, subject: `Mail ${index}` })
  }
  sendMail(db, { ...mail, operatorId: 'OP0000000002', sentTime: now, subject: 'Another' })
  const subjects = mailsOf(db, operatorId).map(({ subject }) => subject)
  expect(subjects.length).toBe(200)
  expect([subjects[0], subjects.at(-1)]).toEqual(['Mail 202', 'Mail 3'])
})
