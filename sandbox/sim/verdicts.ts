import type { SimLike } from '../../src/domain/sim/sim.ts'
import { allowed, type SimVerb, type SimVerbs } from '../../src/domain/sim/verbs.ts'
import type { SimRule } from '../../src/domain/sim/verdict.ts'
import { badRequest, notFound, refused, simOffline } from '../http/errors.ts'
import type { SoracomError } from '../http/error.ts'
import { tagsOf, type SimRow } from './sims.ts'

/** A stored SIM as the domain's rules look at one. */
export function simLike(sim: SimRow): SimLike {
  const subscriber = { imsi: sim.imsi, subscription: sim.subscription }
  return {
    simId: sim.simId,
    type: sim.type,
    status: sim.status,
    activeProfileId: sim.iccid,
    profiles: {
      [sim.iccid]: { primaryImsi: sim.imsi, subscribers: { [sim.imsi]: subscriber } },
    },
    groupId: sim.groupId,
    speedClass: sim.speedClass,
    tags: tagsOf(sim),
    terminationEnabled: sim.terminationEnabled === 1,
    expiryTime: sim.expiryTime,
    expiryAction: sim.expiryAction,
    imeiLock: sim.imeiLock === null ? null : { imei: sim.imeiLock },
    sessionStatus: { online: sim.online === 1, imei: sim.online === 1 ? sim.deviceImei : null },
  }
}

/** A code of the sandbox's own, and what it says in both languages. */
export type Message = Parameters<typeof refused>

/** What each rule says. */
export const messages: Readonly<Record<Exclude<SimRule, 'unregistered' | 'offline'>, Message>> = {
  terminated: ['SEM0101', 'The SIM is terminated', 'この SIM は解約済みです'],
  transferring: ['SEM0102', 'The SIM is being transferred', 'この SIM は譲渡中です'],
  transition: [
    'SEM0103',
    'The SIM cannot be changed so from its present status',
    '現在のステータスからは変更できません',
  ],
  plan: [
    'SEM0104',
    'The subscription does not allow this',
    'このサブスクリプションでは使用できません',
  ],
  virtual: ['SEM0105', 'A virtual SIM does not allow this', 'バーチャル SIM では使用できません'],
  used: [
    'SEM0180',
    'Only SIMs in status ready can be transferred',
    '譲渡できるのは準備完了の SIM のみです',
  ],
  protected: [
    'SEM0106',
    'Termination protection is on, turn it off first',
    '解約プロテクションが有効です。先に解除してください',
  ],
  inactive: ['SEM0189', 'The SIM is not active', 'SIM が使用中ではありません'],
  service: [
    'SEM0183',
    'The SIM has no session of this service (destination.service)',
    '指定されたサービスのセッションがありません (destination.service)',
  ],
  invalid: ['SEM0107', 'The value is not acceptable', '値が正しくありません'],
  notSet: ['SEM0108', 'It is not set', '設定されていません'],
  already: ['SEM0109', 'The SIM is so already', '既にその状態です'],
}

function refusalBy(rule: SimRule, { simId }: SimRow): SoracomError {
  if (rule === 'unregistered') return notFound('Sim', simId)
  return rule === 'offline' ? simOffline(simId) : refused(...messages[rule])
}

/**
 * Asks the domain whether a verb can be done. False when the SIM is as wanted already: such a call
 * succeeds and changes nothing, so that one whose answer was lost can be repeated. Throws the
 * refusal (400) otherwise. `like` is the SIM with more of it than its row says.
 */
export function mustChange<Verb extends SimVerb>(
  sim: SimRow,
  verb: Verb,
  params?: SimVerbs[Verb],
  like: SimLike = simLike(sim),
): boolean {
  const verdict = allowed(like, verb, params)
  if (verdict.allowed) return true
  if (verdict.rule === 'already') return false
  throw refusalBy(verdict.rule, sim)
}

/** 400: a time that is not in the future, or beyond what dates can hold. */
export function checkFuture(field: string, time: number, now: number): void {
  if (time <= now) throw badRequest(field, 'must be in the future', '未来の日時を指定してください')
  const endOf9999 = 253_402_300_799_999
  if (time > endOf9999) {
    throw badRequest(field, 'must be before the year 10000', '9999 年以前を指定してください')
  }
}
