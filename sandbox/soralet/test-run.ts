import type { DatabaseSync } from 'node:sqlite'
import type { ExecuteSoraletRequest } from '../../src/api/generated/models/executeSoraletRequest.ts'
import type { ExecuteSoraletResponse } from '../../src/api/generated/models/executeSoraletResponse.ts'
import { base64Of, brokenEncodingRule, bytesOf, textOf } from '../../src/domain/data/bytes.ts'
import { testsPerMinute } from '../../src/domain/orbit/limits.ts'
import { readModule } from '../../src/domain/orbit/module.ts'
import { obstaclesOf } from '../../src/domain/orbit/runnable.ts'
import { transaction } from '../db/sql.ts'
import { badRequest } from '../http/errors.ts'
import { RateLimiter } from '../http/rate-limit.ts'
import { subscribersOf, tagsOf } from '../sim/sims.ts'
import { simByImsi } from '../sim/subscribers.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { anotherActivity, broke, cannotRun, outOfTime, tooManyTests } from './errors.ts'
import type { RunInput } from './host.ts'
import { writeLog } from './logs.ts'
import { runModule, type Run } from './run.ts'
import { soralets } from './soralets.ts'
import { codeOf, findVersion } from './versions.ts'

/** What has to be known beside the data: the machine's time, since an operator's may stand still. */
interface Testing extends Moment {
  readonly wall: number
}

const limiters = new WeakMap<DatabaseSync, RateLimiter>()
/** The worlds in which a test goes on. */
const busy = new WeakMap<DatabaseSync, Set<number>>()

/**
 * testSoralet: runs a version in a thread of its own and keeps what it said, whatever became of it.
 * 400 for code that cannot be run, that breaks off or takes too long; 409 while another test of the
 * operator goes on; 429 beyond five in a minute.
 */
export function testSoralet(
  { world, now, wall }: Testing,
  soraletId: string,
  body: ExecuteSoraletRequest,
): Promise<ExecuteSoraletResponse> {
  soralets.get(world, soraletId)
  const { version } = findVersion(world, soraletId, body.version)
  const code = codeOf(world, soraletId, version)
  const input = inputOf({ world, now }, body)
  const facts = readModule(code)
  const obstacles = typeof facts === 'string' ? [] : obstaclesOf(facts, body.direction)
  if (obstacles.length > 0) throw cannotRun(obstacles)
  const running = begin(world, wall)
  return runModule({ code, direction: body.direction, input })
    .finally(() => running.delete(world.id))
    .then((run) => {
      const log = run.end.kind === 'ended' ? run.log : [...run.log, failureOf(run.end).messages.en]
      transaction(world.db, () => writeLog({ world, now }, { soraletId, version }, log))
      return resultOf(run)
    })
}

/** Marks a test as going on, and answers with those that do. */
function begin({ db, id, operatorId, coverage }: World, wall: number): Set<number> {
  let running = busy.get(db)
  if (!running) busy.set(db, (running = new Set()))
  if (running.has(id)) throw anotherActivity()
  let limiter = limiters.get(db)
  if (!limiter) limiters.set(db, (limiter = new RateLimiter(testsPerMinute)))
  const { exceeded, secondsBeforeRefresh } = limiter.take(operatorId, coverage, wall)
  if (exceeded) throw tooManyTests(secondsBeforeRefresh)
  return running.add(id)
}

/** 409 while a test goes on, for what would change the Soralets under it. */
export function mustBeIdle({ db, id }: World): void {
  if (busy.get(db)?.has(id)) throw anotherActivity()
}

function failureOf(end: Exclude<Run['end'], { kind: 'ended' }>) {
  return end.kind === 'time' ? outOfTime() : broke(end.why)
}

function resultOf({ end }: Run): ExecuteSoraletResponse {
  if (end.kind !== 'ended') throw failureOf(end)
  const { resultCode, content, contentType } = end
  if (!content) return { resultCode }
  const text = textOf(content)
  return {
    resultCode,
    body: text ?? base64Of(content),
    contentType,
    encodingType: text === undefined ? 'base64' : 'plain',
  }
}

/** What the Soralet is told: of a SIM that the operator has, what the call does not say itself. */
function inputOf({ world, now }: Moment, body: ExecuteSoraletRequest): RunInput {
  const { encodingType = 'plain', payload, source, tags, userdata = '' } = body
  const encoding = encodingType === 'binary' || encodingType === 'base64' ? 'base64' : 'string'
  if (brokenEncodingRule(payload, encoding)) {
    throw badRequest('payload', 'not well-formed Base64', 'Base64 の形式が正しくありません')
  }
  const bytes = bytesOf(payload, encoding)
  const sim = source.resourceType === 'Subscriber' && simByImsi(world, source.resourceId)
  const own = sim && {
    simId: sim.simId,
    iccid: sim.iccid,
    imei: sim.deviceImei ?? '',
    msisdn: subscribersOf(world, sim).find(({ imsi }) => imsi === source.resourceId)?.msisdn ?? '',
    operatorId: world.operatorId,
  }
  const texts = Object.entries(source).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return {
    payload: bytes,
    tags: tags ?? (sim ? tagsOf(sim) : {}),
    source: { ...own, ...Object.fromEntries(texts) },
    location: body.location,
    timestamp: body.timestamp ?? now,
    userdata,
    // Of what a device had sent before a downlink, a test knows nothing.
    original: body.direction === 'uplink' ? bytes : new Uint8Array(),
  }
}
