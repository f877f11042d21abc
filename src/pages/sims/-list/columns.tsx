import type { Sim } from '../../../api/generated/models/sim.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import type { Column } from '../../../components/list/column.ts'
import {
  badgeColumn,
  customColumn,
  identifierColumn,
  onlineColumn,
  tagsColumn,
  textColumn,
  timeColumn,
} from '../../../components/list/columns.tsx'
import { isOnline, simName } from '../../../domain/sim/sim.ts'
import { ipAddress, lastOnline, subscriptions } from '../-sim/facts.ts'
import { statusBadge } from '../-sim/words.ts'

const lastOnlineTime = timeColumn<Sim>({
  id: 'lastOnline',
  header: 'Last online',
  value: lastOnline,
})

const lastOnlineColumn: Column<Sim> = {
  ...lastOnlineTime,
  cell: (sim) => (isOnline(sim) ? 'Now' : lastOnlineTime.cell(sim)),
  text: (sim) => (isOnline(sim) ? 'now' : lastOnlineTime.text(sim)),
  sortValue: (sim) => (isOnline(sim) ? Number.MAX_SAFE_INTEGER : lastOnline(sim)),
}

/**
 * The columns of the list of SIMs, then `more` of them; `nameOfGroup` answers nothing for groups it
 * does not know.
 */
export function simColumns(
  nameOfGroup: (groupId: string) => string | undefined,
  more: readonly Column<Sim>[] = [],
): readonly Column<Sim>[] {
  const group = (sim: Sim) => (sim.groupId && nameOfGroup(sim.groupId)) || sim.groupId
  return [
    customColumn({
      id: 'name',
      header: 'Name',
      width: 240,
      cell: (sim) => {
        const name = simName(sim)
        // A SIM without a name is opened by its number.
        return name === undefined ? <Mono>{sim.simId ?? ''}</Mono> : <bdi title={name}>{name}</bdi>
      },
      text: (sim) => simName(sim) ?? '',
    }),
    badgeColumn({
      id: 'status',
      header: 'Status',
      width: 120,
      value: (sim) => statusBadge(sim.status),
    }),
    onlineColumn({
      id: 'session',
      header: 'Session',
      width: 92,
      value: (sim) => sim.sessionStatus?.online,
    }),
    textColumn({ id: 'group', header: 'Group', width: 170, value: group }),
    identifierColumn({ id: 'simId', header: 'SIM ID', width: 190, value: (sim) => sim.simId }),
    textColumn({
      id: 'subscription',
      header: 'Subscription',
      width: 120,
      value: (sim) => subscriptions(sim).join(', '),
    }),
    textColumn({
      id: 'speedClass',
      header: 'Speed class',
      width: 110,
      value: (sim) => sim.speedClass,
    }),
    identifierColumn({ id: 'ip', header: 'IP address', width: 150, value: ipAddress }),
    lastOnlineColumn,
    tagsColumn({ id: 'tags', header: 'Tags', value: (sim) => sim.tags, omit: ['name'] }),
    ...more,
  ]
}
