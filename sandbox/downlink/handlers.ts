import { randomUUID } from 'node:crypto'
import { byteCount } from '../../src/domain/data/bytes.ts'
import { longestCommand } from '../../src/domain/sim/downlink.ts'
import { brokenSmsRule, smsRoom, type SmsEncoding } from '../../src/domain/sim/sms.ts'
import { badRequest, missingField, refused } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import { askForReport } from '../sim/local-info.ts'
import { presentSim } from '../sim/present.ts'
import { getSim, type SimRow } from '../sim/sims.ts'
import { getSimByImsi, getSimByMsisdn } from '../sim/subscribers.ts'
import { mustChange } from '../sim/verdicts.ts'
import { stillOf } from '../soracam/media/still.ts'
import type { Moment } from '../traits.ts'
import { deviceOf, devicePorts, mustListen, passedOn, pictureName } from './device.ts'
import { answerHttp, checkHttp } from './http.ts'
import { signInByRtsp, signInBySsh } from './login.ts'
import { answerPing, checkPing } from './ping.ts'
import { presentSubscriber } from '../subscriber/present.ts'
import { ofSim } from '../subscriber/subscribers.ts'
import { runCommand } from './shell.ts'
import { answerTcp, checkUdp } from './tcp.ts'

interface OnSim extends Moment {
  readonly path: { readonly sim_id: string }
}

const simOf = ({ world, path }: OnSim) => getSim(world, path.sim_id)
const deviceOn = (call: OnSim) => deviceOf(call.world, simOf(call), call.now)

interface OnSubscription extends Moment {
  readonly path: { readonly imsi: string }
}

/** The SIM that an IMSI is on, and the IMSI. */
const byImsi = ({ world, path: { imsi } }: OnSubscription): [sim: SimRow, imsi: string] => [
  getSimByImsi(world, imsi).sim,
  imsi,
]

interface Ping extends Moment {
  readonly body: Parameters<typeof checkPing>[0]
}

/** A ping of one subscription of a SIM. 400 where it has no session. */
function ping({ world, now, body }: Ping, sim: SimRow, imsi?: string) {
  checkPing(body)
  mustChange(sim, 'ping', { imsi }, presentSim(world, sim, now))
  return answerPing(deviceOf(world, sim, now), body)
}

interface Sms extends Moment {
  readonly body: { readonly encodingType: number; readonly payload?: string | undefined }
}

/**
 * Sends an SMS to one subscription of a SIM: it is taken at once, and delivered when the device is
 * there. 400 for a text that does not fit, or a subscription without SMS.
 */
function sendSms({ world, now, body }: Sms, sim: SimRow, imsi?: string) {
  const { encodingType, payload = '' } = body
  if (encodingType !== 1 && encodingType !== 2) {
    throw badRequest('encodingType', 'must be 1 or 2', '1 または 2 を指定してください')
  }
  checkSms(payload, encodingType === 1 ? 'gsm7' : 'ucs2')
  mustChange(sim, 'sendSms', { imsi }, presentSim(world, sim, now))
  return { messageId: randomUUID() }
}

function checkSms(payload: string, encoding: SmsEncoding): void {
  switch (brokenSmsRule(payload, encoding)) {
    case undefined:
      return
    case 'missing':
      throw missingField('payload')
    case 'foreign':
      throw badRequest(
        'payload',
        'has characters that GSM 7-bit does not have',
        'GSM 7-bit にない文字が含まれています',
      )
    case 'long': {
      const room = smsRoom[encoding]
      throw badRequest('payload', `longer than ${room} characters`, `${room} 文字を超えています`)
    }
  }
}

/** Asks a SIM to report about itself. 400 where it cannot. */
function report({ world, now }: Moment, sim: SimRow, imsi?: string) {
  mustChange(sim, 'reportLocalInfo', { imsi }, presentSim(world, sim, now))
  askForReport(world, sim, now)
  return presentSubscriber({ world, now }, ofSim(world, sim, imsi))
}

export const downlinkHandlers = {
  sendDownlinkPing: (call) => ping(call, simOf(call)),
  subscriberDownlinkPingToUserEquipment: (call) => ping(call, ...byImsi(call)),

  sendSmsToSim: (call) => sendSms(call, simOf(call)),
  sendSms: (call) => sendSms(call, ...byImsi(call)),
  sendSmsByMsisdn: (call) => {
    const { sim, imsi } = getSimByMsisdn(call.world, call.path.msisdn)
    return sendSms(call, sim, imsi)
  },

  reportSimLocalInfo: (call) => report(call, simOf(call)),
  reportLocalInfo: (call) => report(call, ...byImsi(call)),

  sendDownlinkHttp: (call) => {
    checkHttp(call.body)
    return answerHttp(deviceOn(call), call.body)
  },
  sendDownlinkTcp: (call) => {
    const sim = simOf(call)
    return answerTcp(() => deviceOf(call.world, sim, call.now), call.body)
  },
  sendDownlinkUdp: (call) => {
    // Whether it arrives nobody learns, not even whether there is a device.
    simOf(call)
    checkUdp(call.body)
  },
  sendDownlinkSsh: (call) => {
    const { authentication, command, port, username } = call.body
    if (username === '') throw missingField('username')
    if (command === '') throw missingField('command')
    if (byteCount(command) > longestCommand) {
      throw badRequest(
        'command',
        `longer than ${longestCommand} bytes`,
        `${longestCommand} バイトを超えています`,
      )
    }
    const device = deviceOn(call)
    mustListen(port, devicePorts.ssh)
    signInBySsh(call, authentication)
    const { exitcode, stdout, stderr } = runCommand(device, username, command)
    const { text, isBase64 } = passedOn(stdout)
    return {
      exitcode,
      stdout: text,
      isStdoutBase64Encoded: isBase64,
      stderr,
      isStderrBase64Encoded: false,
    }
  },
  sendDownlinkRtsp: (call) => {
    const { authentication = { type: 'none' }, options, path = '/', port } = call.body
    if (!path.startsWith('/')) {
      throw badRequest('path', 'must begin with a slash', 'スラッシュで始めてください')
    }
    if (options?.destinations?.harvestFiles) {
      throw refused(
        'SEM0188',
        'The sandbox has no Harvest Files to store a picture in',
        'サンドボックスには画像を保存する Harvest Files がありません',
      )
    }
    const { sim, now } = deviceOn(call)
    mustListen(port, devicePorts.rtsp)
    signInByRtsp(call, authentication)
    return new Blob([new Uint8Array(stillOf(pictureName(sim), now))], { type: 'image/jpeg' })
  },
} satisfies Partial<Handlers>
