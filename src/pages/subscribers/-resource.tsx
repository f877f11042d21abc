import { t } from '@lingui/core/macro'
import type { Subscriber } from '../../api/generated/models/subscriber.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import type { Allowed } from '../../components/action/action.ts'
import { Dash } from '../../components/detail/Mono.tsx'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { isSecondary, simOfSubscriber } from '../../domain/sim/subscriber.ts'
import { nameOf } from '../../domain/tags.ts'
import { allowed, expiryActionLabel } from '../../words/sim.ts'
import { judgeSim } from '../sims/-judge.ts'
import type { SimRules } from '../sims/-rules.ts'
import { SimLink } from '../sims/-sim/SimLink.tsx'
import { moduleTypeLabel, statusBadge } from '../sims/-sim/words.ts'
import { subscriberNoun } from './-noun.ts'

const name = ({ tags, imsi }: Subscriber) => nameOf(tags) ?? imsi ?? ''

const secondary: Allowed = {
  allowed: false,
  reason: t`This is a secondary subscription, which follows its SIM. Change the SIM by its primary IMSI.`,
}

/** The rules for SIMs, as they hold for a subscription. */
export const subscriberRules: SimRules<Subscriber> = {
  like: simOfSubscriber,
  allowed: (one, verb, params) =>
    isSecondary(one) ? secondary : allowed(simOfSubscriber(one), verb, params),
}

const limits = { hidden: true, under: t`Expiry and locks` } as const
const times = { hidden: true, under: t`Times` } as const

/** Subscriptions as the older API has them, by IMSI: another look at the SIMs. */
export const subscriber: Resource<Subscriber, { readonly imsi: string }> = {
  noun: subscriberNoun,
  keyLabel: t`IMSI`,
  to: '/subscribers',
  page: ({ imsi = '' }) => ({ to: '/subscribers/$imsi', params: { imsi } }),
  key: ({ imsi }) => imsi ?? '',
  name,
  path: ({ imsi = '' }) => ({ imsi }),
  rows: inPages(op.listSubscribers),
  one: single(op.getSubscriber, (imsi) => ({ path: { imsi } })),
  badge: ({ status }) => <StatusBadge {...statusBadge(status)} />,
  judge: (one, verb, value) =>
    isSecondary(one) ? secondary : judgeSim(simOfSubscriber(one), verb, value),
  facts: [
    fact.name(name),
    fact.badge('status', t`Status`, ({ status }) => statusBadge(status), {
      width: 120,
      only: 'list',
      filter: ({ status }) => status,
    }),
    fact.online('session', t`Session`, ({ sessionStatus }) => sessionStatus?.online, {
      width: 92,
      filter: true,
    }),
    fact.identifier('imsi', t`IMSI`, ({ imsi }) => imsi, { width: 160, only: 'list' }),
    fact.custom('simId', t`SIM`, {
      width: 190,
      cell: ({ simId }) => (simId ? <SimLink simId={simId} /> : <Dash />),
      property: ({ simId = '' }) => <SimLink simId={simId} whole />,
      text: ({ simId }) => simId ?? '',
    }),
    fact.group({ width: 170, filter: true }),
    fact.text('subscription', t`Subscription`, (one) => one.subscription, {
      width: 120,
      filter: true,
    }),
    fact.text('bundles', t`Bundles`, ({ bundles }) => bundles?.join(', '), {
      width: 110,
      hidden: true,
    }),
    fact.text('speedClass', t`Speed class`, ({ speedClass }) => speedClass, {
      width: 110,
      filter: true,
      edits: ['speed-class'],
    }),
    fact.identifier('ip', t`IP address`, ({ ipAddress }) => ipAddress, { width: 150 }),
    fact.identifier('imei', t`IMEI`, (one) => one.sessionStatus?.imei, {
      width: 150,
      hidden: true,
    }),
    fact.identifier('msisdn', t`MSISDN`, ({ msisdn }) => msisdn, { width: 140, hidden: true }),
    fact.identifier('iccid', t`ICCID`, ({ iccid }) => iccid, { width: 190, hidden: true }),
    fact.identifier('serial', t`Serial number`, ({ serialNumber }) => serialNumber, {
      width: 130,
      hidden: true,
    }),
    fact.text('moduleType', t`Module type`, ({ moduleType }) => moduleTypeLabel(moduleType), {
      hidden: true,
    }),
    fact.yesNo('sms', t`SMS`, ({ plan }) => (plan === undefined ? undefined : plan === 1), {
      width: 80,
      hidden: true,
    }),
    fact.text('apn', t`APN`, ({ apn }) => apn, { width: 110, hidden: true }),
    fact.identifier('operatorId', t`Operator ID`, ({ operatorId }) => operatorId, {
      only: 'detail',
    }),
    fact.tags('tags', t`Tags`, ({ tags }) => tags, { omit: ['name'] }),
    fact.time('expiry', t`Expires`, ({ expiryTime }) => expiryTime, {
      ...limits,
      edits: ['set-expiry', 'unset-expiry'],
    }),
    fact.text(
      'expiryAction',
      t`At expiry`,
      ({ expiryTime, expiryAction }) => (expiryTime ? expiryActionLabel(expiryAction) : undefined),
      { ...limits, width: 130, optional: true },
    ),
    fact.identifier('imeiLock', t`IMEI lock`, ({ imeiLock }) => imeiLock?.imei, {
      ...limits,
      width: 150,
      edits: ['imei-lock', 'unset-imei-lock'],
    }),
    fact.protection({ under: limits.under }),
    fact.time('created', t`Created`, ({ createdTime }) => createdTime, times),
    fact.time('registered', t`Registered by hand`, ({ registeredTime }) => registeredTime, {
      ...times,
      optional: true,
    }),
    fact.time('modified', t`Last modified`, ({ lastModifiedTime }) => lastModifiedTime, times),
  ],
}
