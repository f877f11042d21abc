import { t } from '@lingui/core/macro'
import type { Sim } from '../../api/generated/models/sim.ts'
import { listText, pageLocale } from '../../components/detail/locale.ts'
import type { Column } from '../../components/list/column.ts'
import * as fact from '../../components/list/facts.tsx'
import { expiryActionLabel, radioLabel } from '../../words/sim.ts'
import { terminatesDespiteProtection } from '../../domain/sim/expiry.ts'
import { msisdns, primarySubscriber } from '../../domain/sim/sim.ts'
import { countryOf, networkCode } from './-sim/countries.ts'
import { DayBand, dayText } from './-list/DayBand.tsx'
import { sim } from './-resource.tsx'
import { bundles, iccids, imsis, lastCell, lastImei } from './-sim/facts.ts'
import { moduleTypeLabel, regionLabel, simTypeLabel } from './-sim/words.ts'

const ofSim = { hidden: true } as const
const subscription = { hidden: true, under: t`Subscription` } as const
const limits = { hidden: true, under: t`Expiry and locks` } as const
const times = { hidden: true, under: t`Times` } as const
const listed = { hidden: true, only: 'list' } as const
const detailed = { only: 'detail' } as const

/** What a SIM can carry, in words. */
function capabilities({ capabilities: can }: Sim): string {
  const words = [can?.data && t`Data`, can?.sms && t`SMS`].filter(
    (word) => typeof word === 'string',
  )
  return listText(words)
}

function atExpiry(one: Sim): string {
  if (!one.expiryTime) return ''
  return terminatesDespiteProtection(one)
    ? t`Terminate, although it is protected`
    : expiryActionLabel(one.expiryAction)
}

/** The facts about a SIM that its list shows only when they are asked for, and those of its page. */
export const moreFacts: readonly Column<Sim>[] = [
  fact.text('type', t`SIM type`, ({ type }) => simTypeLabel(type), { ...ofSim, width: 130 }),
  fact.text('moduleType', t`Module type`, ({ moduleType }) => moduleTypeLabel(moduleType), ofSim),
  fact.custom('day', t`Last 24 hours`, {
    ...listed,
    width: 150,
    unsortable: true,
    cell: (one) => <DayBand sim={one} />,
    text: dayText,
  }),
  fact.identifier('serial', t`Serial number`, ({ serialNumber }) => serialNumber, {
    ...ofSim,
    width: 130,
  }),
  fact.identifier('otaSerial', t`OTA serial number`, ({ otaSerialNumber }) => otaSerialNumber, {
    ...detailed,
    optional: true,
  }),
  fact.text('capabilities', t`Capabilities`, capabilities, detailed),
  fact.identifier('operatorId', t`Operator ID`, ({ operatorId }) => operatorId, detailed),
  fact.text('primary', t`Primary subscription`, (one) => primarySubscriber(one)?.subscription, {
    ...subscription,
    ...detailed,
  }),
  fact.text('bundles', t`Bundles`, (one) => bundles(one).join(', '), {
    ...subscription,
    width: 110,
  }),
  fact.identifier('imsi', t`IMSI`, (one) => imsis(one).join(', '), {
    ...subscription,
    width: 160,
  }),
  fact.identifier('msisdn', t`MSISDN`, (one) => msisdns(one).join(', '), {
    ...subscription,
    width: 140,
  }),
  fact.identifier('iccid', t`ICCID`, (one) => iccids(one).join(', '), {
    ...subscription,
    width: 190,
  }),
  fact.identifier(
    'activeProfile',
    t`Active profile`,
    (one) =>
      one.activeProfileId === primarySubscriber(one)?.iccid ? undefined : one.activeProfileId,
    { ...subscription, ...detailed, optional: true },
  ),
  fact.time('expiry', t`Expires`, ({ expiryTime }) => expiryTime, {
    ...limits,
    edits: ['set-expiry', 'unset-expiry'],
  }),
  fact.text('expiryAction', t`At expiry`, atExpiry, { ...limits, width: 130 }),
  fact.identifier('imeiLock', t`IMEI lock`, ({ imeiLock }) => imeiLock?.imei, {
    ...limits,
    width: 150,
    edits: ['imei-lock', 'unset-imei-lock'],
  }),
  fact.protection({ under: limits.under }),
  fact.identifier('imei', t`IMEI`, lastImei, { ...listed, width: 150 }),
  fact.text('country', t`Country or area`, (one) => countryOf(lastCell(one)?.mcc, pageLocale()), {
    ...listed,
    width: 140,
  }),
  fact.text('network', t`Network`, (one) => networkCode(lastCell(one)), { ...listed, width: 90 }),
  fact.text('radio', t`Radio`, (one) => radioLabel(lastCell(one)?.radioType), {
    ...listed,
    width: 90,
  }),
  fact.text(
    'region',
    t`Rendezvous point`,
    ({ sessionStatus }) => regionLabel(sessionStatus?.placement?.region),
    { ...listed, width: 190 },
  ),
  fact.identifier('vpg', t`VPG`, ({ sessionStatus }) => sessionStatus?.vpgId, {
    ...listed,
    width: 150,
  }),
  fact.time(
    'sessionUpdated',
    t`Session updated`,
    ({ sessionStatus }) => sessionStatus?.lastUpdatedAt,
    listed,
  ),
  fact.time('located', t`Last location update`, (s) => s.lastLocationUpdateTime, times),
  fact.time('created', t`Created`, (s) => s.createdTime, times),
  fact.time('modified', t`Last modified`, (s) => s.lastModifiedTime, times),
  fact.time(
    'renewal',
    t`Ready, on standby or suspended since`,
    ({ renewalFeeStatusSetTime }) => renewalFeeStatusSetTime,
    { ...times, ...detailed },
  ),
  fact.time(
    'remoteAccess',
    t`Last remote access`,
    ({ lastPortMappingCreatedTime }) => lastPortMappingCreatedTime,
    { ...times, width: 150 },
  ),
  fact.time(
    'testmode',
    t`Test usage exhausted`,
    ({ testmodeExhaustedTime }) => testmodeExhaustedTime,
    { ...times, ...detailed, optional: true },
  ),
  fact.time('pcapStart', t`Packet capture began`, ({ pcapStartTime }) => pcapStartTime, {
    ...times,
    ...detailed,
    optional: true,
  }),
  fact.time('pcapEnd', t`Packet capture ended`, ({ pcapEndTime }) => pcapEndTime, {
    ...times,
    ...detailed,
    optional: true,
  }),
]

/** What limits a SIM, with the ways to change it. */
export const limitFacts = moreFacts
  .filter(({ under }) => under === limits.under)
  .map((one) => Object.assign({}, one, { under: undefined }))

/** What a SIM's page says beside each of its tabs: of its limits those that are set. */
export const railFacts = [...sim.facts, ...moreFacts].map((one) =>
  one.under === limits.under ? Object.assign({}, one, { edits: [], optional: true }) : one,
)
