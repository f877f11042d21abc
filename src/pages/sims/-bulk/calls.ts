import type { ExpiryTimeExpiryAction } from '../../../api/generated/models/expiryTimeExpiryAction.ts'
import type { UpdateSpeedClassRequestSpeedClass } from '../../../api/generated/models/updateSpeedClassRequestSpeedClass.ts'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import type { Changing } from '../../../api/invalidation.ts'
import type { Answer, CallValues, Operation, Taking } from '../../../api/operation.ts'
import type { Change } from '../../../domain/bulk/change.ts'

/** A call that changes a SIM. */
export interface SimCall {
  readonly operation: Operation & Changing
  readonly call: CallValues
  /** Sends it; nothing is brought up to date. Throws `ApiError`. */
  readonly send: (options?: RequestOptions) => Promise<Answer<unknown>>
}

function sending<Call>(
  operation: Taking<Call>,
  call: NoInfer<Call> & Pick<CallValues, 'secrets'>,
): SimCall {
  return { operation, call, send: (options) => operation.call(call, options) }
}

/** Whether a change is one of those that one call makes together. */
export const isTagPut = (change: Change): change is Change & { of: 'tag'; after: string } =>
  change.of === 'tag' && change.after !== undefined

/** The call that makes a change of a SIM; of tags, several. */
export function callFor(simId: string, change: Change, others: readonly Change[] = []): SimCall {
  const path = { sim_id: simId }
  switch (change.of) {
    case 'tag':
      return change.after === undefined
        ? sending(op.deleteSimTag, { path: { ...path, tag_name: change.tag } })
        : sending(op.putSimTags, {
            path,
            body: [change, ...others]
              .filter(isTagPut)
              .map(({ tag, after }) => ({ tagName: tag, tagValue: after })),
          })
    case 'group':
      return change.after === undefined
        ? sending(op.unsetSimGroup, { path })
        : sending(op.setSimGroup, { path, body: { groupId: change.after } })
    case 'speedClass': {
      const speedClass = change.after as UpdateSpeedClassRequestSpeedClass
      return sending(op.updateSimSpeedClass, { path, body: { speedClass } })
    }
    case 'imeiLock':
      return change.after === undefined
        ? sending(op.unsetSimImeiLock, { path })
        : sending(op.setSimImeiLock, { path, body: { imei: change.after } })
    case 'expiry': {
      if (change.after === undefined) return sending(op.unsetSimExpiryTime, { path })
      const { time: expiryTime, action } = change.after
      const expiryAction = action as ExpiryTimeExpiryAction
      return sending(op.setSimExpiryTime, { path, body: { expiryTime, expiryAction } })
    }
    case 'status':
      return sending(statusOperations[change.after], { path })
  }
}

const statusOperations = {
  active: op.activateSim,
  inactive: op.deactivateSim,
  standby: op.setSimToStandby,
  suspended: op.suspendSim,
} as const
