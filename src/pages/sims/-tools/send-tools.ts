import { plural, t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import type { SimDownlinkTcpRequest } from '../../../api/generated/models/simDownlinkTcpRequest.ts'
import { choice, number, text } from '../../../components/form/fields.ts'
import { brokenEncodingRule, byteCount, type BinaryEncoding } from '../../../domain/data/bytes.ts'
import {
  brokenPayloadRule,
  longestDatagram,
  longestMessage,
  tcpLimits,
  tcpModes,
  type TcpMode,
} from '../../../domain/sim/downlink.ts'
import { defineTool, prepared, simPath } from './tool.ts'
import { bytesText } from '../../../components/detail/locale.ts'
import { port, tooLong } from './field-parts.ts'

const encodings = [
  { value: 'string', label: t`Text (UTF-8)` },
  { value: 'hex', label: t`Hexadecimal` },
  { value: 'base64', label: 'Base64' },
]

const payload = text({ label: t`Data`, lines: 3, verbatim: true })
const payloadEncoding = choice({ label: t`Written as`, initial: 'string', options: encodings })

const misfits = {
  hex: t`Enter hexadecimal digits, 0 to 9 and a to f, without spaces.`,
  odd: t`Each byte has two digits. One is missing.`,
  base64: t`This is not Base64.`,
}

/** What is wrong with data in their encoding. */
function payloadProblem(data: string, encoding: string, longest: number): string | undefined {
  const rule = brokenPayloadRule(data, encoding as BinaryEncoding, longest)
  if (rule === undefined || rule === 'missing') return undefined
  return rule === 'long' ? tooLong(longest) : misfits[rule]
}

const problems = (of: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(of).flatMap(([name, problem]) => (problem ? [[name, problem]] : [])),
  )

interface TcpValues {
  port: number | ''
  payload: string
  payloadEncoding: string
  mode: string
  pattern: string
  patternEncoding: string
  idle: number | ''
  timeout: number | ''
}

const modeLabels: Readonly<Record<TcpMode, string>> = {
  wait_all: t`Everything until the device hangs up or time runs out`,
  wait_first: t`Any answer, without showing it`,
  wait_for_pattern: t`Everything up to a pattern`,
  idle_timeout: t`Everything until the device falls silent`,
  fire_and_forget: t`Nothing: you will not know whether it arrived`,
}

const seconds = { min: 1, max: tcpLimits.seconds, unit: t`s` }
const isMode =
  (...modes: readonly TcpMode[]) =>
  ({ mode }: Readonly<Record<string, unknown>>) =>
    modes.some((one) => one === mode)

function connectionOptions(values: TcpValues): SimDownlinkTcpRequest['connectionOptions'] {
  switch (values.mode) {
    case 'wait_for_pattern':
      return {
        type: 'wait_for_pattern',
        terminationPattern: values.pattern,
        terminationPatternEncoding: values.patternEncoding as BinaryEncoding,
      }
    case 'idle_timeout':
      return { type: 'idle_timeout', idleTimeout: Number(values.idle) }
    case 'wait_first':
      return { type: 'wait_first' }
    case 'fire_and_forget':
      return { type: 'fire_and_forget' }
    default:
      return { type: 'wait_all' }
  }
}

const dataSummary = (data: string, number: number | '') => {
  const size = byteCount(data)
  return t`${plural(size, { one: '# byte', other: '# bytes' })} to port ${number}`
}

export const tcpTool = defineTool<TcpValues>({
  id: 'tcp',
  label: t`Send data`,
  fields: {
    port: port(),
    payload,
    payloadEncoding,
    mode: choice({
      label: t`Wait for`,
      initial: 'wait_all',
      options: tcpModes.map((value) => ({ value, label: modeLabels[value] })),
    }),
    pattern: text({
      label: t`Pattern`,
      look: 'code',
      verbatim: true,
      required: t`Enter the pattern that ends the answer.`,
      shown: isMode('wait_for_pattern'),
      api: 'terminationPattern',
    }),
    patternEncoding: choice({
      label: t`Pattern written as`,
      initial: 'string',
      options: encodings,
      shown: isMode('wait_for_pattern'),
    }),
    idle: number({
      ...seconds,
      label: t`Silence`,
      initial: 2,
      required: t`Enter how many seconds of silence end the answer.`,
      shown: isMode('idle_timeout'),
      api: 'idleTimeout',
    }),
    timeout: number({
      ...seconds,
      label: t`Longest wait`,
      initial: tcpLimits.usualSeconds,
      required: t`Enter how many seconds to wait.`,
      shown: (values) => !isMode('fire_and_forget')(values),
    }),
  },
  check: (values) =>
    problems({
      payload: payloadProblem(values.payload, values.payloadEncoding, longestMessage),
      pattern: patternProblem(values),
    }),
  summary: ({ payload: data, port: number }) => dataSummary(data, number),
  prepare: (target, values) =>
    prepared(
      op.sendDownlinkTcp,
      {
        path: simPath(target),
        body: {
          port: Number(values.port),
          payload: values.payload,
          payloadEncoding: values.payloadEncoding as BinaryEncoding,
          connectionOptions: connectionOptions(values),
          ...(values.mode !== 'fire_and_forget' && { timeout: Number(values.timeout) }),
        },
      },
      ({ data, dataEncoding = 'string' }) => {
        if (values.mode === 'fire_and_forget') {
          return { kind: 'sent', detail: t`Whether the data arrived is not known.` }
        }
        if (values.mode === 'wait_first') {
          return {
            kind: 'sent',
            detail: t`The device answered. What it said is not shown, as you chose.`,
          }
        }
        return { kind: 'data', body: { data, encoding: dataEncoding } }
      },
    ),
})

function patternProblem({ pattern, patternEncoding }: TcpValues): string | undefined {
  const rule = brokenEncodingRule(pattern, patternEncoding as BinaryEncoding)
  return rule && misfits[rule]
}

export const udpTool = defineTool<Pick<TcpValues, 'port' | 'payload' | 'payloadEncoding'>>({
  id: 'udp',
  label: t`Send datagram`,
  fields: { port: port(), payload, payloadEncoding },
  check: (values) =>
    problems({ payload: payloadProblem(values.payload, values.payloadEncoding, longestDatagram) }),
  summary: ({ payload: data, port: number }) => dataSummary(data, number),
  prepare: (target, values) => {
    const size = bytesText(byteCount(values.payload))
    return prepared(
      op.sendDownlinkUdp,
      {
        path: simPath(target),
        body: {
          port: Number(values.port),
          payload: values.payload,
          payloadEncoding: values.payloadEncoding as BinaryEncoding,
        },
      },
      () => ({
        kind: 'sent',
        detail: t`${size} were handed to the network. UDP does not tell whether they arrived.`,
      }),
    )
  },
})
