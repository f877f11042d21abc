import { t } from '@lingui/core/macro'
import type { Sim } from '../../api/generated/models/sim.ts'
import { pageLocale } from '../../components/detail/locale.ts'
import type { Column } from '../../components/list/column.ts'
import {
  identifierColumn,
  protectionColumn,
  textColumn,
  timeColumn,
} from '../../components/list/columns.tsx'
import { expiryActionLabel } from '../../words/sim.ts'
import { terminatesDespiteProtection } from '../../domain/sim/expiry.ts'
import { msisdns, primarySubscriber } from '../../domain/sim/sim.ts'
import { countryOf, networkCode } from './-sim/countries.ts'
import { bundles, iccids, imsis, lastCell, lastImei } from './-sim/facts.ts'
import { moduleTypeLabel, regionLabel, simTypeLabel } from './-sim/words.ts'

const ofSim = { hidden: true } as const
const subscription = { hidden: true, under: t`Subscription` } as const
const limits = { hidden: true, under: t`Limits` } as const
const times = { hidden: true, under: t`Times` } as const
const listed = { hidden: true, only: 'list' } as const
const detailed = { only: 'detail' } as const

/** What a SIM can carry, in words. */
function capabilities({ capabilities: can }: Sim): string {
  const words = [can?.data && t`data`, can?.sms && t`SMS`].filter(
    (word) => typeof word === 'string',
  )
  return new Intl.ListFormat(pageLocale(), { type: 'conjunction' }).format(words)
}

function atExpiry(one: Sim): string {
  if (one.expiryTime === undefined) return ''
  return terminatesDespiteProtection(one)
    ? t`Terminate, although it is protected`
    : expiryActionLabel(one.expiryAction)
}

/** The facts about a SIM that its list shows only when they are asked for, and those of its page. */
export const moreFacts: readonly Column<Sim>[] = [
  textColumn({
    ...ofSim,
    id: 'type',
    header: t`SIM type`,
    width: 130,
    value: ({ type }) => simTypeLabel(type),
  }),
  textColumn({
    ...ofSim,
    id: 'moduleType',
    header: t`Module type`,
    value: ({ moduleType }) => moduleTypeLabel(moduleType),
  }),
  identifierColumn({
    ...ofSim,
    id: 'serial',
    header: t`Serial number`,
    width: 130,
    value: ({ serialNumber }) => serialNumber,
  }),
  identifierColumn({
    ...detailed,
    id: 'otaSerial',
    header: t`OTA serial number`,
    optional: true,
    value: ({ otaSerialNumber }) => otaSerialNumber,
  }),
  textColumn({ ...detailed, id: 'capabilities', header: t`Capabilities`, value: capabilities }),
  identifierColumn({
    ...detailed,
    id: 'operatorId',
    header: t`Operator ID`,
    value: ({ operatorId }) => operatorId,
  }),
  textColumn({
    ...subscription,
    ...detailed,
    id: 'primary',
    header: t`Primary subscription`,
    value: (one) => primarySubscriber(one)?.subscription,
  }),
  textColumn({
    ...subscription,
    id: 'bundles',
    header: t`Bundles`,
    width: 110,
    value: (one) => bundles(one).join(', '),
  }),
  identifierColumn({
    ...subscription,
    id: 'imsi',
    header: t`IMSI`,
    width: 160,
    value: (one) => imsis(one).join(', '),
  }),
  identifierColumn({
    ...subscription,
    id: 'msisdn',
    header: t`MSISDN`,
    width: 140,
    value: (one) => msisdns(one).join(', '),
  }),
  identifierColumn({
    ...subscription,
    id: 'iccid',
    header: t`ICCID`,
    width: 190,
    value: (one) => iccids(one).join(', '),
  }),
  identifierColumn({
    ...subscription,
    ...detailed,
    id: 'activeProfile',
    header: t`Active profile`,
    optional: true,
    value: (one) =>
      one.activeProfileId === primarySubscriber(one)?.iccid ? undefined : one.activeProfileId,
  }),
  timeColumn({
    ...limits,
    id: 'expiry',
    header: t`Expires`,
    edits: ['set-expiry', 'unset-expiry'],
    value: ({ expiryTime }) => expiryTime,
  }),
  textColumn({ ...limits, id: 'expiryAction', header: t`At expiry`, width: 130, value: atExpiry }),
  identifierColumn({
    ...limits,
    id: 'imeiLock',
    header: t`IMEI lock`,
    width: 150,
    edits: ['imei-lock', 'unset-imei-lock'],
    value: ({ imeiLock }) => imeiLock?.imei,
  }),
  { ...protectionColumn<Sim>(), under: limits.under },
  identifierColumn({ ...listed, id: 'imei', header: t`IMEI`, width: 150, value: lastImei }),
  textColumn({
    ...listed,
    id: 'country',
    header: t`Country or area`,
    width: 140,
    value: (one) => countryOf(lastCell(one)?.mcc, pageLocale()),
  }),
  textColumn({
    ...listed,
    id: 'network',
    header: t`Network`,
    width: 90,
    value: (one) => networkCode(lastCell(one)),
  }),
  textColumn({
    ...listed,
    id: 'radio',
    header: t`Radio`,
    width: 90,
    value: (one) => lastCell(one)?.radioType,
  }),
  textColumn({
    ...listed,
    id: 'region',
    header: t`Rendezvous point`,
    width: 190,
    value: ({ sessionStatus }) => regionLabel(sessionStatus?.placement?.region),
  }),
  identifierColumn({
    ...listed,
    id: 'vpg',
    header: t`VPG`,
    width: 150,
    value: ({ sessionStatus }) => sessionStatus?.vpgId,
  }),
  timeColumn({
    ...listed,
    id: 'sessionUpdated',
    header: t`Session updated`,
    value: ({ sessionStatus }) => sessionStatus?.lastUpdatedAt,
  }),
  timeColumn({ ...times, id: 'created', header: t`Created`, value: (s) => s.createdTime }),
  timeColumn({
    ...times,
    id: 'modified',
    header: t`Last modified`,
    value: (s) => s.lastModifiedTime,
  }),
  timeColumn({
    ...times,
    ...detailed,
    id: 'renewal',
    header: t`Ready, on standby or suspended since`,
    value: ({ renewalFeeStatusSetTime }) => renewalFeeStatusSetTime,
  }),
  timeColumn({
    ...times,
    id: 'remoteAccess',
    header: t`Last remote access`,
    width: 150,
    value: ({ lastPortMappingCreatedTime }) => lastPortMappingCreatedTime,
  }),
  timeColumn({
    ...times,
    ...detailed,
    id: 'testmode',
    header: t`Test usage exhausted`,
    optional: true,
    value: ({ testmodeExhaustedTime }) => testmodeExhaustedTime,
  }),
  timeColumn({
    ...times,
    ...detailed,
    id: 'pcapStart',
    header: t`Packet capture began`,
    optional: true,
    value: ({ pcapStartTime }) => pcapStartTime,
  }),
  timeColumn({
    ...times,
    ...detailed,
    id: 'pcapEnd',
    header: t`Packet capture ended`,
    optional: true,
    value: ({ pcapEndTime }) => pcapEndTime,
  }),
]
