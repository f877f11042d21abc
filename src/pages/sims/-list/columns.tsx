import type { Sim } from '../../../api/generated/models/sim.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
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
import { expiryActionLabel } from '../../../domain/sim/expiry.ts'
import { isOnline, msisdns, simName } from '../../../domain/sim/sim.ts'
import { countryOf, networkCode } from '../-sim/countries.ts'
import {
  bundles,
  iccids,
  imsis,
  ipAddress,
  lastCell,
  lastImei,
  lastOnline,
  subscriptions,
} from '../-sim/facts.ts'
import { moduleTypeLabel, regionLabel, simTypeLabel, statusBadge } from '../-sim/words.ts'

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

/** All columns of the list of SIMs; `nameOfGroup` answers nothing for groups it does not know. */
export function simColumns(
  nameOfGroup: (groupId: string) => string | undefined,
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
    ...moreColumns,
  ]
}

/** The columns that are not shown unless somebody asks for them. */
const moreColumns: readonly Column<Sim>[] = [
  identifierColumn({
    id: 'imsi',
    header: 'IMSI',
    hidden: true,
    width: 160,
    value: (sim) => imsis(sim).join(', '),
  }),
  identifierColumn({
    id: 'iccid',
    header: 'ICCID',
    hidden: true,
    width: 190,
    value: (sim) => iccids(sim).join(', '),
  }),
  identifierColumn({
    id: 'msisdn',
    header: 'MSISDN',
    hidden: true,
    width: 140,
    value: (sim) => msisdns(sim).join(', '),
  }),
  textColumn({
    id: 'serial',
    header: 'Serial number',
    hidden: true,
    width: 130,
    value: (s) => s.serialNumber,
  }),
  textColumn({
    id: 'bundles',
    header: 'Bundles',
    hidden: true,
    width: 110,
    value: (sim) => bundles(sim).join(', '),
  }),
  textColumn({
    id: 'moduleType',
    header: 'Module type',
    hidden: true,
    value: (sim) => moduleTypeLabel(sim.moduleType),
  }),
  textColumn({
    id: 'type',
    header: 'SIM type',
    hidden: true,
    width: 130,
    value: (s) => simTypeLabel(s.type),
  }),
  identifierColumn({ id: 'imei', header: 'IMEI', hidden: true, width: 150, value: lastImei }),
  identifierColumn({
    id: 'imeiLock',
    header: 'IMEI lock',
    hidden: true,
    width: 150,
    value: (sim) => sim.imeiLock?.imei,
  }),
  timeColumn({ id: 'expiry', header: 'Expires', hidden: true, value: (sim) => sim.expiryTime }),
  textColumn({
    id: 'expiryAction',
    header: 'At expiry',
    hidden: true,
    width: 130,
    value: (s) => (s.expiryTime === undefined ? '' : expiryActionLabel(s.expiryAction)),
  }),
  textColumn({
    id: 'protection',
    header: 'Termination protection',
    hidden: true,
    width: 160,
    value: ({ terminationEnabled }) =>
      terminationEnabled === undefined ? '' : terminationEnabled ? 'Off' : 'On',
  }),
  textColumn({
    id: 'country',
    header: 'Country or area',
    hidden: true,
    width: 140,
    value: (sim) => countryOf(lastCell(sim)?.mcc, pageLocale()),
  }),
  textColumn({
    id: 'network',
    header: 'Network',
    hidden: true,
    width: 90,
    value: (sim) => networkCode(lastCell(sim)),
  }),
  textColumn({
    id: 'radio',
    header: 'Radio',
    hidden: true,
    width: 90,
    value: (s) => lastCell(s)?.radioType,
  }),
  textColumn({
    id: 'region',
    header: 'Rendezvous point',
    hidden: true,
    width: 190,
    value: (sim) => regionLabel(sim.sessionStatus?.placement?.region),
  }),
  identifierColumn({
    id: 'vpg',
    header: 'VPG',
    hidden: true,
    width: 150,
    value: (sim) => sim.sessionStatus?.vpgId,
  }),
  timeColumn({
    id: 'sessionUpdated',
    header: 'Session updated',
    hidden: true,
    value: (sim) => sim.sessionStatus?.lastUpdatedAt,
  }),
  timeColumn({
    id: 'remoteAccess',
    header: 'Last remote access',
    hidden: true,
    width: 150,
    value: (sim) => sim.lastPortMappingCreatedTime,
  }),
  timeColumn({ id: 'created', header: 'Created', hidden: true, value: (sim) => sim.createdTime }),
  timeColumn({
    id: 'modified',
    header: 'Last modified',
    hidden: true,
    value: (sim) => sim.lastModifiedTime,
  }),
]
