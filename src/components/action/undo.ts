import { t } from '@lingui/core/macro'
import type { RequestOptions } from '../../api/http.ts'
import type { CallValues, Operation, Taking } from '../../api/operation.ts'
import { send } from '../../api/send.ts'

/** The call that takes a change back, ready to be sent. */
export interface Undo {
  readonly operation: Operation
  readonly call: CallValues
  readonly send: (options?: RequestOptions) => Promise<unknown>
}

/** What an action's `undo` answers: the operation, and what it takes for things to be as before. */
export function back<Call>(
  operation: Taking<Call>,
  call: NoInfer<Call> & Pick<CallValues, 'secrets'>,
): Undo {
  return { operation, call, send: (options) => send(operation, call, options) }
}

/** What was taken back: "Undone: 3 SIMs deactivated". */
export const undoneText = (done: string) => t`Undone: ${done}`
