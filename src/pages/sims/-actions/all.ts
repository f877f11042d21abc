import type { Sim } from '../../../api/generated/models/sim.ts'
import type { AnyAction } from '../../../components/action/action.ts'
import { setExpiry, unsetExpiry } from './expiry.ts'
import { setGroup, unsetGroup } from './group.ts'
import { setImeiLock, unsetImeiLock } from './imei-lock.ts'
import { changeSpeedClass } from './speed-class.ts'
import {
  activateSim,
  deactivateSim,
  deleteSession,
  protectSim,
  standbySim,
  suspendSim,
  terminateSim,
  unprotectSim,
} from './status.ts'
import { deleteTag, putTag, renameSim } from './tags.ts'

/** Everything one can do to a SIM, in the order of the menus: what is done daily first. */
export const simActions: readonly AnyAction<Sim>[] = [
  activateSim,
  deactivateSim,
  standbySim,
  suspendSim,
  renameSim,
  setGroup,
  unsetGroup,
  putTag,
  deleteTag,
  changeSpeedClass,
  deleteSession,
  setExpiry,
  unsetExpiry,
  setImeiLock,
  unsetImeiLock,
  protectSim,
  unprotectSim,
  terminateSim,
]

/** The rename makes no sense for several at once; everything else does. */
export const bulkSimActions = simActions.filter((action) => action !== renameSim)
