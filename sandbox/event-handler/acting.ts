import {
  lambdaParameters,
  parseHeaders,
  sendsBody,
} from '../../src/domain/event-handler/actions.ts'
import { effectOf } from '../../src/domain/event-handler/effects.ts'
import { expand, type Values } from '../../src/domain/event-handler/variables.ts'
import type { ActionConfig } from '../../src/api/generated/models/actionConfig.ts'
import { credentials } from '../credential/credentials.ts'
import { rowsWhere } from '../db/rows.ts'
import { getEmail } from '../email/emails.ts'
import { usesIn } from '../email/uses.ts'
import { SoracomError } from '../http/error.ts'
import { writeLog } from '../log/stored.ts'
import { sendMail } from '../outbox/mails.ts'
import { sendRequest } from '../outbox/requests.ts'
import { changeStatus } from '../sim/lifecycle.ts'
import { setImeiLock, setSpeedClass } from '../sim/settings.ts'
import { simsByNumber, type SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { textOf } from './states.ts'

/** What an action is done for. It is kept with actions that wait, whatever becomes of the handler. */
export interface Firing {
  readonly handlerId: string
  readonly handlerName: string
  /** UNIX milliseconds. */
  readonly firedAt: number
  /** Which of its actions is done, from 1 on; none of what is about all of them. */
  readonly action?: number
  /** The SIM's number; 0 where the whole target is meant. */
  readonly simNo: number
  /** The group whose SIMs are meant then; null for all SIMs. */
  readonly groupId: string | null
  readonly values: Values
}

/** Does an action at `at` (UNIX milliseconds). What cannot be done is an error in the log, and nothing else. */
export function act(world: World, firing: Firing, action: ActionConfig, at: number): void {
  const text = (name: string) => textOf(action.properties, name)
  const expanded = (name: string) => expand(text(name), firing.values)
  switch (action.type) {
    case 'SendMailAction':
      mail(world, firing, text('to'), expanded, at)
      return
    case 'SendMailToOperatorAction':
      mail(world, firing, primaryAddress(world), expanded, at)
      return
    case 'ExecuteWebRequestAction':
      request(world, firing, text, at)
      return
    case 'InvokeAWSLambdaAction':
      invoke(world, firing, text, at)
      return
    default:
      changeSims(world, firing, action, at)
  }
}

/** Writes what a handler did (`info`) or could not do (`error`) to the log of the SIM, or its own. */
export function note(
  world: World,
  firing: Firing,
  level: 'info' | 'error',
  body: Readonly<Record<string, unknown>> & { readonly message: string },
  at: number,
): void {
  const { handlerId, handlerName, firedAt, action, values, simNo } = firing
  const ofSim = simNo > 0 && values['imsi'] !== undefined
  writeLog(world, {
    time: at,
    service: 'EventHandler',
    level,
    resourceType: ofSim ? 'Subscriber' : 'EventHandler',
    resourceId: ofSim ? (values['imsi'] ?? '') : handlerId,
    body: {
      ...body,
      handlerId,
      handlerName,
      firedAt,
      ...(action === undefined ? {} : { actionNo: action }),
      ...(ofSim ? { simId: values['simId'] } : {}),
    },
  })
}

function mail(
  world: World,
  firing: Firing,
  recipient: string,
  expanded: (name: string) => string,
  at: number,
): void {
  const subject = expanded('title')
  const mailId = sendMail(world.db, {
    operatorId: world.operatorId,
    sentTime: at,
    recipient,
    kind: 'eventHandler',
    subject,
    text: expanded('message'),
    token: null,
  })
  note(world, firing, 'info', { message: `Mail sent to ${recipient}: ${subject}`, mailId }, at)
}

/** Where mail to the operator goes: its primary address, else the one it was made with. */
function primaryAddress({ db, operatorId }: World): string {
  const [emailId] = usesIn(db, operatorId).primary
  if (emailId !== undefined) return getEmail(db, operatorId, emailId).email
  const row = db.prepare('SELECT email FROM operators WHERE operator_id = ?').get(operatorId)
  return String(row?.['email'] ?? '')
}

function request(world: World, firing: Firing, text: (name: string) => string, at: number): void {
  const method = text('httpMethod')
  const contentType = text('contentType')
  const headers = Object.entries(parseHeaders(text('headers')) ?? {}).map(
    ([name, value]) => [name, expand(value, firing.values)] as const,
  )
  send(world, firing, at, {
    method,
    url: expand(text('url'), firing.values),
    headers: { 'Content-Type': contentType, ...Object.fromEntries(headers) },
    body: sendsBody(method) ? expand(text('body'), firing.values) : null,
    credentialsId: null,
  })
}

/** The event that a function gets: whose it is, and the parameters that were set. */
function invoke(world: World, firing: Firing, text: (name: string) => string, at: number): void {
  const credentialsId = text('credentialsId')
  if (!credentials.find(world, credentialsId)) {
    const message = `The credential set ${credentialsId} does not exist`
    note(world, firing, 'error', { message, action: 'InvokeAWSLambdaAction', credentialsId }, at)
    return
  }
  const given = lambdaParameters.filter((name) => text(name) !== '')
  const parameters = given.map((name) => [name, expand(text(name), firing.values)] as const)
  const { imsi, simId, operatorId } = firing.values
  send(world, firing, at, {
    method: 'POST',
    url: `${text('endpoint').replace(/\/$/, '')}/2015-03-31/functions/${encodeURIComponent(text('functionName'))}/invocations`,
    headers: { 'Content-Type': 'application/json', 'X-Amz-Invocation-Type': 'Event' },
    body: JSON.stringify({ imsi, simId, operatorId, ...Object.fromEntries(parameters) }),
    credentialsId,
  })
}

function send(
  world: World,
  firing: Firing,
  at: number,
  what: Pick<
    Parameters<typeof sendRequest>[1],
    'method' | 'url' | 'headers' | 'body' | 'credentialsId'
  >,
): void {
  const { handlerId, handlerName } = firing
  const { operatorId, coverage } = world
  const requestId = sendRequest(world.db, {
    operatorId,
    coverage,
    sentTime: at,
    handlerId,
    handlerName,
    ...what,
  })
  const { host } = URL.canParse(what.url) ? new URL(what.url) : { host: what.url }
  note(
    world,
    firing,
    'info',
    { message: `Request sent: ${what.method} ${host}`, requestId, ...what },
    at,
  )
}

function changeSims(world: World, firing: Firing, action: ActionConfig, at: number): void {
  const failed: { readonly simId: string; readonly message: string }[] = []
  const sims = simsMeant(world, firing)
  for (const sim of sims) {
    const message = failureOf(() => changeSim(world, sim, action, at))
    if (message !== undefined) failed.push({ simId: sim.simId, message })
  }
  const { type } = action
  const single = firing.simNo > 0
  const [first] = failed
  const all = sims.length
  if (!first) {
    const message = single ? `${type}: done` : `${type}: done to ${all} SIMs`
    note(world, firing, 'info', { message, action: type }, at)
    return
  }
  const body = single
    ? { message: `${type}: ${first.message}` }
    : {
        message: `${type} could not be done to ${failed.length} of ${all} SIMs: ${first.message}`,
        failed: failed.slice(0, 100),
      }
  note(world, firing, 'error', { ...body, action: type }, at)
}

function changeSim(world: World, { simId }: SimRow, action: ActionConfig, at: number): void {
  const effect = effectOf(action)
  if (effect && 'status' in effect) changeStatus(world, simId, effect.call, at)
  else if (effect) setSpeedClass(world, simId, effect.speedClass, at)
  else if (action.type === 'ImeiLockAction') setImeiLock(world, simId, undefined, at)
}

/** The SIM that a handler fired for, or those of its target that can still change. */
function simsMeant(world: World, { simNo, groupId }: Firing): SimRow[] {
  if (simNo > 0) return simsByNumber(world, [simNo])
  const living = "status NOT IN ('shipped', 'terminated')"
  return groupId === null
    ? rowsWhere<SimRow>(world, 'sims', living)
    : rowsWhere<SimRow>(world, 'sims', `group_id = ? AND ${living}`, groupId)
}

/** What the platform says against a change; undefined where it was made. */
function failureOf(change: () => void): string | undefined {
  try {
    change()
    return undefined
  } catch (error) {
    if (error instanceof SoracomError) return error.messages.en
    throw error
  }
}
