import { callPath } from '../../../api/call-path.ts'
import type { Operation } from '../../../api/operation.ts'
import { sendRaw, type RawAnswer, type RawCall } from '../../../api/raw.ts'
import { bodyText } from '../../../components/action/command.ts'
import { namedSecrets, secretPaths } from '../../../domain/call-args.ts'
import type { CallArgs } from '../../../domain/call-search.ts'
import { contentOf, type Content } from './content.ts'
import { remember } from './history.ts'

/** An answer, what it holds, and what went out: there, secrets stand as their names. */
export interface Answered {
  readonly answer: RawAnswer
  readonly content: Content
  readonly request: string
}

/** How a call stands; times are UNIX milliseconds. */
export type Outcome =
  | { readonly phase: 'sending'; readonly stop: () => void }
  | { readonly phase: 'failed'; readonly error: unknown }
  | ({ readonly phase: 'answered'; readonly at: number } & Answered)

/** Sends a call and writes down that it was made. Never throws. */
export async function outcomeOf(
  operation: Operation,
  args: CallArgs,
  sent: RawCall,
  signal: AbortSignal,
): Promise<Outcome> {
  const at = Date.now()
  const noted = { operationId: operation.id, args, at }
  try {
    const answer = await sendRaw(operation, sent, signal)
    remember({ ...noted, status: answer.status })
    const request = requestText(operation, args, sent, answer)
    return { phase: 'answered', at, answer, content: await contentOf(answer), request }
  } catch (error) {
    remember({ ...noted, status: 0 })
    return { phase: 'failed', error }
  }
}

function requestText(
  operation: Operation,
  args: CallArgs,
  { body }: RawCall,
  { sent }: RawAnswer,
): string {
  const lines = [
    `${operation.method} /v1${callPath(operation, namedSecrets(args))}`,
    ...sent.map(([name, value]) => `${name}: ${value}`),
  ]
  if (body instanceof File) lines.push('', `<${body.name}>`)
  else if (typeof args.body === 'string') lines.push('', args.body)
  else if (args.body !== undefined) {
    lines.push('', bodyText({ body: args.body, secrets: secretPaths(args.body) }))
  }
  return lines.join('\n')
}
