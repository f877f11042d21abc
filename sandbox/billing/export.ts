import { csvByteOrderMark, csvLine, type CsvCell } from '../../src/domain/csv.ts'
import { dateOf, parseYearMonth, yearMonthOf } from '../../src/domain/billing/year-month.ts'
import { presentAmount } from './present.ts'
import { prepare } from '../db/sql.ts'
import { ledger } from './bills.ts'
import { billedSims, type BilledSim } from './billed-sims.ts'
import { serviceHistories } from './group-services.ts'
import { billedCameras, chargeCamera, chargeLicenses } from './camera-charges.ts'
import { evaluatedAt } from './months.ts'
import { daysOf } from './periods.ts'
import { billItems, priceLists } from './prices.ts'
import { chargeSim, type Charge } from './sim-charges.ts'
import { groups } from '../group/groups.ts'
import { tagsOf } from '../sim/sims.ts'
import type { World } from '../world.ts'
import type { ProducedFile } from '../files/producers.ts'
import type { BillingRequest } from '../files/requests.ts'

const header = [
  'imsi',
  'simId',
  'soraCamDeviceId',
  'date',
  'recordType',
  'billItemCategory',
  'billItemName',
  'quantity',
  'unitPrice',
  'amount',
  'currency',
] as const

type Cells = Partial<Record<(typeof header)[number], CsvCell>>

/** exportBilling and exportLatestBilling: a record per resource, day and item that cost anything. */
export function billingFile(world: World, request: BillingRequest, at: number): ProducedFile {
  return {
    name: `billing-${request.yearMonth}.csv`,
    type: 'text/csv; charset=utf-8',
    pieces: lines(world, request, at),
  }
}

function* lines(world: World, { yearMonth }: BillingRequest, at: number): Generator<string> {
  const month = parseYearMonth(yearMonth) ?? 0
  const cameras = billedCameras(world)
  const tagNames = tagNamesOf(world)
  const columns = header.filter((name) => name !== 'soraCamDeviceId' || cameras.length > 0)
  const line = (cells: Cells, labels: readonly CsvCell[]) =>
    csvLine([...columns.map((name) => cells[name]), ...labels])
  yield csvByteOrderMark + csvLine([...columns, ...tagNames, 'groupName'])

  const prices = priceLists[world.coverage]
  const periods = daysOf(world, month, evaluatedAt(at))
  const services = serviceHistories(world)
  const groupNames = groupNamesOf(world)
  const currency = prices.currency
  let charges: Charge[] = []
  const add = (charge: Charge) => charges.push(charge)
  function* records(ids: Cells, labels: readonly CsvCell[]) {
    for (const { item, period, quantity, unitPrice, amount } of charges) {
      yield line(
        {
          ...ids,
          date: dateOf(periods.edges[period] ?? month),
          recordType: 'charge',
          billItemCategory: billItems[item],
          billItemName: item,
          quantity,
          unitPrice: presentAmount(world, unitPrice / 1000),
          amount: presentAmount(world, amount),
          currency,
        },
        labels,
      )
    }
    charges = []
  }
  const none = tagNames.map(() => undefined)
  for (const sim of billedSims(world)) {
    chargeSim(sim, prices, services, periods, add)
    if (charges.length === 0) continue
    const { imsi, simId } = sim
    yield* records({ imsi, simId }, labelsOf(sim, tagNames, groupNames))
  }
  chargeLicenses(world, periods, add)
  yield* records({}, [...none, undefined])
  for (const camera of cameras) {
    chargeCamera(world, camera, periods, add)
    yield* records({ soraCamDeviceId: camera.deviceId }, [...none, undefined])
  }
  const bill = ledger(world, at).bills.find((one) => one.month === month)
  for (const { item, amount } of bill?.coupons ?? []) {
    const discount = presentAmount(world, -amount)
    yield line(
      {
        date: yearMonthOf(month),
        recordType: 'discount',
        billItemCategory: item && billItems[item],
        billItemName: item ?? 'couponDiscount',
        quantity: 1,
        unitPrice: discount,
        amount: discount,
        currency,
      },
      [...none, undefined],
    )
  }
}

/** The names of all tags that SIMs have, in order. */
function tagNamesOf(world: World): string[] {
  const sql = `SELECT DISTINCT j.key AS name FROM sims s, json_each(s.tags) j
    WHERE s.world_id = ? ORDER BY j.key`
  return prepare(world.db, sql)
    .all(world.id)
    .map(({ name }) => String(name))
}

function groupNamesOf(world: World): Map<string, string> {
  return new Map(groups.all(world).map(({ groupId, tags }) => [groupId, tags['name'] ?? '']))
}

function labelsOf(
  sim: BilledSim,
  tagNames: readonly string[],
  groupNames: ReadonlyMap<string, string>,
): CsvCell[] {
  const tags = tagsOf(sim)
  return [...tagNames.map((name) => tags[name]), groupNames.get(sim.groupId ?? '')]
}
