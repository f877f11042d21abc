import { t } from '@lingui/core/macro'
import type { Configured, HandlerLike, Target } from '../../domain/event-handler/draft.ts'
import { withTarget } from '../../domain/event-handler/draft.ts'

/** A usual wish, made into a handler that one changes what one needs of. */
export interface Template {
  readonly id: string
  readonly label: string
  readonly about: string
  /** The handler for a target; undefined where there is none of it for such a target. */
  readonly make: (target: Target, limits: Limits) => HandlerLike | undefined
}

/** What a template begins with, as fits the account. */
interface Limits {
  /** The account, which alone has a bill. */
  readonly account: Target
  /** Of charges in a month, in the account's currency. */
  readonly amount: number
}

const now = { executionDateTimeConst: 'IMMEDIATELY' }
const nextMonth = { executionDateTimeConst: 'BEGINNING_OF_NEXT_MONTH' }

const mail = (title: string, message: string): Configured => ({
  type: 'SendMailToOperatorAction',
  properties: { ...now, title, message },
})

const speed = (when: object, speedClass: string): Configured => ({
  type: 'ChangeSpeedClassAction',
  properties: { ...when, speedClass },
})

function handler(
  target: Target,
  name: string,
  ruleConfig: Configured,
  actionConfigList: readonly Configured[],
): HandlerLike {
  return withTarget({ name, status: 'active', ruleConfig, actionConfigList }, target)
}

/** The rule's type for a target: an IMSI is watched by rules of its own. */
const typeFor = ({ kind }: Target, ofImsi: string, ofSim: string) =>
  kind === 'imsi' ? ofImsi : ofSim

const monthly = (target: Target, mebibytes: number): Configured => ({
  type: typeFor(target, 'SubscriberMonthlyTrafficRule', 'SimMonthlyTotalTrafficRule'),
  properties: {
    limitTotalTrafficMegaByte: String(mebibytes),
    inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
  },
})

const variable = (name: string) => `\${${name}}`
const [simId, imsi, newStatus, total, limit] = [
  variable('simId'),
  variable('imsi'),
  variable('newStatus'),
  variable('currentTotalAmount'),
  variable('limitTotalAmount'),
]
const simName = variable('tags.name')

/** The usual wishes. */
export const templates: readonly Template[] = [
  {
    id: 'slow-down',
    label: t`Slow down at a monthly limit`,
    about: t`From 1 GiB on the lowest speed, and the usual one again in the next month.`,
    make: (target) =>
      handler(target, t`Slow down at 1 GiB a month`, monthly(target, 1024), [
        speed(now, 's1.minimum'),
        speed(nextMonth, 's1.standard'),
        mail(
          t`A SIM has reached its monthly limit`,
          t`The SIM ${simId} (IMSI ${imsi}) has used 1 GiB this month and is slowed down until the next one begins.`,
        ),
      ]),
  },
  {
    id: 'suspend',
    label: t`Suspend at a limit`,
    about: t`Nothing is sent any more from 5 GiB a month on, until somebody activates it again.`,
    make: (target) =>
      handler(target, t`Suspend at 5 GiB a month`, monthly(target, 5120), [
        { type: 'SuspendAction', properties: now },
        mail(
          t`A SIM was suspended`,
          t`The SIM ${simId} (IMSI ${imsi}) has used 5 GiB this month and was suspended.`,
        ),
      ]),
  },
  {
    id: 'bill',
    label: t`Bill alert`,
    about: t`A mail when the charges of the month exceed an amount.`,
    make: (_, { account, amount }) =>
      handler(
        account,
        t`Bill alert`,
        {
          type: 'MonthlyChargeRule',
          properties: {
            limitTotalAmount: String(amount),
            inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
          },
        },
        [
          mail(
            t`The charges of this month exceed the limit`,
            t`The charges of this month are ${total}, above the limit of ${limit}.`,
          ),
        ],
      ),
  },
  {
    id: 'first-data',
    label: t`First connection`,
    about: t`A mail when a new SIM sends or receives data for the first time.`,
    make: (target) =>
      target.kind === 'sim'
        ? undefined
        : handler(
            target,
            t`First connection`,
            {
              type: 'SubscriberFirstTrafficRule',
              properties: { inactiveTimeoutDateConst: 'NEVER' },
            },
            [
              mail(
                t`A SIM has connected for the first time`,
                t`The SIM ${simId} (IMSI ${imsi}) has sent or received its first data.`,
              ),
            ],
          ),
  },
  {
    id: 'imei',
    label: t`Device changed`,
    about: t`A mail when a SIM that is locked to its device is put into another one.`,
    make: (target) =>
      handler(
        target,
        t`Device changed`,
        {
          type: typeFor(target, 'SubscriberImeiMismatchedRule', 'SimImeiMismatchedRule'),
          properties: { inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY' },
        },
        [
          mail(
            t`A SIM is in another device`,
            t`The SIM ${simId} (IMSI ${imsi}) was refused: it is not in the device that it is locked to.`,
          ),
        ],
      ),
  },
  {
    id: 'chat',
    label: t`Status changes to a chat`,
    about: t`A web request to a webhook of Slack or another chat, each time the status of a SIM changes.`,
    make: (target) =>
      handler(
        target,
        t`Status changes to a chat`,
        {
          type: typeFor(target, 'SubscriberStatusAttributeRule', 'SimStatusAttributeRule'),
          properties: { inactiveTimeoutDateConst: 'IMMEDIATELY' },
        },
        [
          {
            type: 'ExecuteWebRequestAction',
            properties: {
              ...now,
              url: '',
              httpMethod: 'POST',
              contentType: 'application/json',
              headers: '{}',
              body: JSON.stringify({ text: t`${simName} (${simId}) is ${newStatus} now.` }),
            },
          },
        ],
      ),
  },
  {
    id: 'expiry',
    label: t`Expiry`,
    about: t`A mail when a SIM expires.`,
    make: (target) =>
      handler(
        target,
        t`SIM expired`,
        {
          type: typeFor(target, 'SubscriberExpiredRule', 'SimExpiredRule'),
          properties: { inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY' },
        },
        [
          mail(
            t`A SIM has expired`,
            t`The SIM ${simId} (IMSI ${imsi}) has reached its expiry time.`,
          ),
        ],
      ),
  },
]
