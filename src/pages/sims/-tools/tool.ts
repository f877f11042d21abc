import { t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { ApiError, explain } from '../../../api/errors.ts'
import type { RequestOptions } from '../../../api/http.ts'
import type { CallValues, Endpoint, Operation } from '../../../api/operation.ts'
import {
  enteredValues,
  type AnyFields,
  type FieldsOf,
  type Values,
} from '../../../components/form/fields.ts'
import { remember } from './answers.ts'
import type { Outcome } from './outcome.ts'

/** What a tool works on: a SIM, or one of its subscriptions by IMSI or telephone number. */
export interface Target {
  readonly sim: Sim
  readonly imsi?: string | undefined
  readonly msisdn?: string | undefined
}

/** The SIM of a target as paths name it. */
export const simPath = ({ sim }: Target) => ({ sim_id: sim.simId ?? '' })

/** A call that is ready to be sent, and to be shown as a command. */
export interface Prepared {
  readonly operation: Operation
  readonly call: CallValues
  readonly send: (options: RequestOptions) => Promise<Outcome>
}

interface ToolDeclaration<F> {
  /** What its answers and presets are kept under. */
  readonly id: string
  /** What the button says. */
  readonly label: string
  readonly fields: FieldsOf<Sim, F>
  /** What is wrong with values that depend on each other, by the names of the fields. */
  readonly check?: (values: F) => Readonly<Record<string, string>>
  /** The values of which nothing is kept. */
  readonly secrets?: readonly (keyof F & string)[]
  /** The values as they may be kept, where more than whole values is secret. */
  readonly keeps?: (values: F) => F
  readonly prepare: (target: Target, values: F) => Prepared
  /** What was asked, in a line, without secrets. */
  readonly summary: (values: F) => string
}

/** A form whose answer is shown below it. What it asks for is known where it is declared. */
export interface ToolForm {
  readonly id: string
  readonly label: string
  readonly fields: AnyFields
  readonly check: (values: Values) => Readonly<Record<string, string>>
  /** The values without secrets, which may be kept. */
  readonly keeps: (values: Values) => Values
  readonly prepare: (target: Target, values: Values) => Prepared
  readonly summary: (values: Values) => string
}

export function defineTool<F extends object>(declaration: ToolDeclaration<F>): ToolForm {
  const { id, label, check, secrets = [], keeps = (values) => values } = declaration
  const fields = declaration.fields as AnyFields
  const sent = (values: Values) => enteredValues(fields, values) as F
  return {
    id,
    label,
    fields,
    check: (values) => check?.(sent(values)) ?? {},
    keeps: (values) => {
      const kept = Object.entries(keeps(values as F))
      return Object.fromEntries(kept.filter(([name]) => !secrets.some((secret) => secret === name)))
    },
    prepare: (target, values) => declaration.prepare(target, sent(values)),
    summary: (values) => declaration.summary(sent(values)),
  }
}

/**
 * A call with what becomes of its answer. It changes nothing that the console shows, so that nothing
 * is brought up to date after it.
 */
export function prepared<Call, Data>(
  operation: Endpoint<string, Call, Data>,
  call: NoInfer<Call> & CallValues,
  read: (data: Data) => Outcome | Promise<Outcome>,
): Prepared {
  return {
    operation,
    call,
    send: async (options) => read((await operation.call(call, options)).data),
  }
}

/**
 * Sends what a form says and keeps what came of it in this tab. What the device did not do is an
 * answer too; throws `ApiError` for what the API did not take.
 */
export async function runTool(
  tool: ToolForm,
  target: Target,
  values: Values,
  signal: AbortSignal,
): Promise<void> {
  const at = Date.now()
  const note = (outcome: Outcome) =>
    remember({
      id: crypto.randomUUID(),
      tool: tool.id,
      simId: target.sim.simId ?? '',
      summary: tool.summary(values),
      values: tool.keeps(values),
      at,
      took: Date.now() - at,
      outcome,
    })
  try {
    note(await tool.prepare(target, values).send({ signal }))
  } catch (error) {
    const device = refusedByDevice(error)
    const { title, detail } = device ?? explain(error)
    note({ kind: 'failed', title, detail })
    if (!device) throw error
  }
}

/** Where the call went well, and the device did not do what it was asked; in its own words. */
function refusedByDevice(error: unknown) {
  if (!(error instanceof ApiError)) return undefined
  const refused = error.status === 422 || (error.status === 403 && error.permission === undefined)
  return refused ? { title: t`The device did not do it`, detail: error.message } : undefined
}
