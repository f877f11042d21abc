import type { SubscriptionRefusal, SubscriptionVerdict } from '../../src/domain/sim/additional.ts'
import { badRequest, refused } from '../http/errors.ts'
import type { SoracomError } from '../http/error.ts'
import { messages as simMessages, type Message } from './verdicts.ts'

const { terminated, transferring, virtual } = simMessages

/** What each rule says: of the SIM as a whole as everywhere. */
const messages: Readonly<Record<Exclude<SubscriptionRefusal['rule'], 'badKey'>, Message>> = {
  terminated,
  transferring,
  virtual,
  unregistered: ['SEM0120', 'The SIM is not registered yet', 'この SIM は未登録です'],
  host: [
    'SEM0121',
    'The primary subscription takes no additional one',
    'このプライマリサブスクリプションには追加できません',
  ],
  card: ['SEM0122', 'The SIM does not support OTA', 'この SIM は OTA に対応していません'],
  profile: [
    'SEM0122',
    'An eSIM profile takes no additional subscription',
    'eSIM プロファイルにはサブスクリプションを追加できません',
  ],
  unfit: [
    'SEM0121',
    'This subscription cannot be added to the primary one',
    'このプライマリサブスクリプションには追加できないサブスクリプションです',
  ],
  present: ['SEM0123', 'The SIM has this subscription already', '追加済みのサブスクリプションです'],
  complete: ['SEM0123', 'The SIM has all subscriptions', 'すべて追加済みです'],
  noVirtual: [
    'SEM0124',
    'The SIM has no virtual subscription',
    'バーチャル SIM のサブスクリプションがありません',
  ],
  primary: [
    'SEM0125',
    'This is the primary subscription',
    'プライマリサブスクリプションでは使用できません',
  ],
  cellular: [
    'SEM0125',
    'Only a virtual subscription can be terminated by itself',
    '個別に解約できるのはバーチャル SIM のみです',
  ],
  ended: ['SEM0126', 'The subscription is terminated', 'このサブスクリプションは解約済みです'],
  begun: ['SEM0127', 'The OTA has begun', 'OTA はすでに開始されています'],
  installed: ['SEM0127', 'The OTA is complete', 'OTA はすでに完了しています'],
  noKey: ['SEM0128', 'The SIM has no Arc credentials', 'Arc の認証情報がありません'],
  hasKey: [
    'SEM0129',
    'The SIM has Arc credentials already, renew them',
    'Arc の認証情報は設定済みです。更新してください',
  ],
  noBundles: [
    'SEM0130',
    'The subscription has no bundles',
    'このサブスクリプションにはバンドルがありません',
  ],
  fixedBundle: [
    'SEM0130',
    'The bundle of this subscription cannot be changed',
    'このサブスクリプションのバンドルは変更できません',
  ],
  foreignBundle: [
    'SEM0131',
    'The bundle is not one of this subscription',
    'このサブスクリプションのバンドルではありません',
  ],
  sameBundle: ['SEM0131', 'It has this bundle already', 'すでにこのバンドルです'],
  oneBundle: ['SEM0131', 'Exactly one bundle is needed', 'バンドルを 1 つ指定してください'],
}

function refusalOf({ rule }: SubscriptionRefusal): SoracomError {
  if (rule === 'badKey') {
    return badRequest(
      'arcClientPeerPublicKey',
      'must be a WireGuard public key (44 characters of base64)',
      'WireGuard の公開鍵 (Base64 44 文字) を指定してください',
    )
  }
  return refused(...messages[rule])
}

/** Throws (400) what stands in the way, if anything does. */
export function must(verdict: SubscriptionVerdict): void {
  if (!verdict.allowed) throw refusalOf(verdict)
}
