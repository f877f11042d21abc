import type { Sim } from '../../../api/generated/models/sim.ts'
import type { AnyAction } from '../../../components/action/action.ts'
import { isOnline } from '../../../domain/sim/sim.ts'
import { setGroup } from '../-actions/group.ts'
import { activateSim, deactivateSim, deleteSession } from '../-actions/status.ts'
import { putTag, renameSim } from '../-actions/tags.ts'

interface HeaderActions {
  readonly primary: AnyAction<Sim> | undefined
  readonly plain: readonly AnyAction<Sim>[]
}

/** What a SIM in this state is most often opened for: one primary action, two plain ones. */
export function headerActions(sim: Sim): HeaderActions {
  switch (sim.status) {
    case 'terminated':
      return { primary: undefined, plain: [renameSim, putTag] }
    case 'active': {
      const primary = isOnline(sim) ? deleteSession : setGroup
      const plain = sim.type === 'virtual' ? [renameSim] : [deactivateSim]
      return { primary, plain: primary === setGroup ? [...plain, putTag] : [...plain, setGroup] }
    }
    default:
      return { primary: activateSim, plain: [setGroup, renameSim] }
  }
}
