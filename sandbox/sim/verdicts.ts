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

/** A refusal by each rule, with the domain's words for it. */
const refusals: Readonly<Record<SimRule, (sim: SimRow, reason: string) => SoracomError>> = {
  terminated: (_, reason) => refused('SEM0101', reason, 'この SIM は解約済みです'),
  unregistered: ({ simId }) => notFound('Sim', simId),
  transferring: (_, reason) => refused('SEM0102', reason, 'この SIM は譲渡中です'),
  transition: (_, reason) => refused('SEM0103', reason, '現在のステータスからは変更できません'),
  plan: (_, reason) => refused('SEM0104', reason, 'このサブスクリプションでは使用できません'),
  virtual: (_, reason) => refused('SEM0105', reason, 'バーチャル SIM では使用できません'),
  protected: (_, reason) =>
    refused('SEM0106', reason, '解約プロテクションが有効です。先に解除してください'),
  offline: ({ simId }) => simOffline(simId),
  invalid: (_, reason) => refused('SEM0107', reason, '値が正しくありません'),
  notSet: (_, reason) => refused('SEM0108', reason, '設定されていません'),
  already: (_, reason) => refused('SEM0109', reason, '既にその状態です'),
}

/**
 * Asks the domain whether a verb can be done. False when the SIM is as wanted already: such a call
 * succeeds and changes nothing, so that one whose answer was lost can be repeated. Throws the
 * refusal (400) otherwise.
 */
export function mustChange<Verb extends SimVerb>(
  sim: SimRow,
  verb: Verb,
  params?: SimVerbs[Verb],
): boolean {
  const verdict = allowed(simLike(sim), verb, params)
  if (verdict.allowed) return true
  if (verdict.rule === 'already') return false
  throw refusals[verdict.rule](sim, verdict.reason)
}

/** 400: a time that is not in the future, or beyond what dates can hold. */
export function checkFuture(field: string, time: number, now: number): void {
  if (time <= now) throw badRequest(field, 'must be in the future', '未来の日時を指定してください')
  const endOf9999 = 253_402_300_799_999
  if (time > endOf9999) {
    throw badRequest(field, 'must be before the year 10000', '9999 年以前を指定してください')
  }
}
