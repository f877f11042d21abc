import type { Sim } from '../../../api/generated/models/sim.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import type { Column } from '../../../components/list/column.ts'
import { identifierColumn, textColumn, timeColumn } from '../../../components/list/columns.tsx'
import { expiryActionLabel } from '../../../words/sim.ts'
import { msisdns } from '../../../domain/sim/sim.ts'
import { countryOf, networkCode } from '../-sim/countries.ts'
import { bundles, iccids, imsis, lastCell, lastImei } from '../-sim/facts.ts'
import { moduleTypeLabel, regionLabel, simTypeLabel } from '../-sim/words.ts'

/** The columns that are not shown unless somebody asks for them. */
export const moreColumns: readonly Column<Sim>[] = [
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
