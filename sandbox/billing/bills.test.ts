import { describe, expect, it, vi } from 'vitest'
import { parseYearMonth } from '../../src/domain/billing/year-month.ts'
import { addMonthsUtc, dayMs, hourMs, startOfMonthUtc } from '../../src/domain/time.ts'
import * as series from '../../src/domain/traffic/traffic.ts'
import { seedWorld } from '../seed.ts'
import { prepare } from '../db/sql.ts'
import { testWorld } from '../testing/world.ts'
import { deleteGroup } from '../group/delete.ts'
import { createGroup, groups, writeConfiguration } from '../group/groups.ts'
import { changeStatus } from '../sim/lifecycle.ts'
import { onlineSim, simIn, setTerminationEnabled } from '../sim/testing.ts'
import { deleteCamera } from '../soracam/cameras.ts'
import { changeQuantity } from '../soracam/licenses.ts'
import { setRealTimeAccess } from '../soracam/options.ts'
import { testCamera } from '../soracam/testing.ts'
import { closesAt, getBill, ledger, pastBills } from './bills.ts'
import { saveCoupon } from './coupons.ts'
import { evaluatedAt, monthCharges, monthDetail } from './months.ts'
import { lastDueBefore, paymentOf, putPaymentMethod } from './payments.ts'

const june = Date.UTC(2025, 5, 1)
const now = Date.UTC(2025, 5, 15, 12)

function seeded(sims = 60) {
  const world = testWorld({ now })
  seedWorld(world, { sims, now })
  return world
}

const coupon = { billItemName: null, expiryMonth: addMonthsUtc(june, 6) }

describe('a month', () => {
  it('is the same by months, by days and by items', () => {
    const world = seeded()
    const from = addMonthsUtc(june, -6)
    const months = monthCharges(world, from, Infinity, now)
    expect(months.size).toBe(7)
    for (const [month, { total, byItem }] of months) {
      const detail = monthDetail(world, month, now)
      expect(detail.total).toBe(total)
      expect(detail.days.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
      expect([...detail.byItem.values()].reduce((sum, amount) => sum + amount, 0)).toBe(total)
      expect(Object.fromEntries(detail.byItem)).toEqual(Object.fromEntries(byItem))
      expect(total).toBeGreaterThan(0)
    }
  })

  it('counts up to the hour that is over, and its first hour costs nothing', () => {
    expect(evaluatedAt(now + 59 * 60_000)).toBe(now)
    const world = seeded()
    expect(monthDetail(world, june, june + hourMs - 1).total).toBe(0)
    expect(monthDetail(world, june, june + hourMs).total).toBeGreaterThan(0)
  })

  it('stays what it was whatever is done afterwards', () => {
    const [touched, untouched] = [seeded(), seeded()]
    const later = addMonthsUtc(now, 1)
    for (const { groupId } of groups.all(touched)) {
      deleteGroup(touched, groupId, later)
    }
    const sql = 'SELECT sim_id AS simId FROM sims WHERE world_id = ? AND status = ?'
    for (const { simId } of prepare(touched.db, sql).all(touched.id, 'active')) {
      setTerminationEnabled(touched, String(simId), true, later)
      changeStatus(touched, String(simId), 'terminate', later)
    }
    const after = addMonthsUtc(later, 2)
    const total = (world: typeof touched, month: number) => monthDetail(world, month, after).total
    expect(total(touched, june)).toBe(total(untouched, june))
    const august = addMonthsUtc(june, 2)
    expect(total(touched, august)).toBeLessThan(total(untouched, august))
  })
})

describe('what a SIM costs', () => {
  const costs = (world: ReturnType<typeof testWorld>, until: number) =>
    Object.fromEntries(monthDetail(world, startOfMonthUtc(until - 1), until).byItem)

  it('is the basic charge of its status for every day that was begun', () => {
    const world = testWorld({ now })
    simIn(world, 'ready', 'plan-D')
    expect(costs(world, now + 2 * dayMs)).toEqual({ dailyChargeTotal: 3 * 5 })
  })

  it('is the dearer status on the day that it changes', () => {
    const world = testWorld({ now })
    const { simId } = simIn(world, 'ready', 'plan-D')
    changeStatus(world, simId, 'activate', now + 2 * dayMs)
    expect(costs(world, now + 3 * dayMs)['dailyChargeTotal']).toBe(2 * 5 + 2 * 10)
  })

  it('includes what its group has switched on, until that is switched off', () => {
    const world = testWorld({ now })
    const configuration = { SoracomHarvest: { enabled: true }, SoracomFunnel: { enabled: false } }
    const group = createGroup(world, { configuration }, now)
    const { no } = simIn(world, 'active', 'plan-D')
    prepare(world.db, 'UPDATE sim_history SET group_id = ? WHERE sim_no = ?').run(group.groupId, no)
    const off = { SoracomHarvest: { enabled: false } }
    writeConfiguration(world, group, off, now + 2 * dayMs)
    const items = costs(world, now + 6 * dayMs)
    expect(items).toMatchObject({ dailySoracomHarvestChargeTotal: 3 * 5 })
    expect(items).not.toHaveProperty('dailySoracomFunnelChargeTotal')
  })

  it('has no data charge while nothing was sent, and one that only grows', () => {
    const world = testWorld({ now })
    onlineSim(world, 'plan-D')
    const data = [1, 5, 15].map(
      (days) => costs(world, now + days * dayMs)['dailyDataTrafficChargeTotal'] ?? 0,
    )
    expect(data).toEqual(data.toSorted((a, b) => a - b))
    expect(data.every(Number.isInteger)).toBe(true)
  })
})

describe('what cameras cost', () => {
  const costs = (world: ReturnType<typeof testWorld>, month: number, at: number) =>
    monthDetail(world, month, at)
  const licenses = 'dailySoraCamLicenseChargeTotal'
  const july = addMonthsUtc(june, 1)

  it('is a month for each license that is owned or bought, and nothing is paid back', () => {
    const world = testWorld({ now })
    const own = (currentQuantity: number, desiredQuantity: number, at: number) =>
      changeQuantity(world, 'CR7-SC', { currentQuantity, desiredQuantity }, at)
    own(0, 3, now)
    own(3, 1, now + hourMs)
    own(1, 4, now + 2 * dayMs)
    const end = costs(world, june, july)
    expect(end.byItem.get(licenses)).toBe(4 * 990)
    expect(end.days.filter(({ amount }) => amount > 0).map(({ amount }) => amount)).toEqual([
      3 * 990,
      990,
    ])
    own(4, 2, july - hourMs)
    expect(costs(world, july, july + dayMs).byItem.get(licenses)).toBe(2 * 990)
    const months = monthCharges(world, june, Infinity, july + dayMs)
    expect([...months.values()].map(({ total }) => total)).toEqual([4 * 990, 2 * 990])
  })

  it('is a month of real-time access each time it is turned on, and each month that it stays', () => {
    const world = testWorld({ now })
    const { deviceId } = testCamera(world)
    setRealTimeAccess(world, deviceId, true, now)
    const access = (month: number, at: number) =>
      costs(world, month, at).byItem.get('dailySoraCamRealTimeAccessChargeTotal')
    expect(access(june, now + hourMs)).toBe(990)
    setRealTimeAccess(world, deviceId, false, now + dayMs)
    setRealTimeAccess(world, deviceId, true, now + 2 * dayMs)
    expect(access(june, july)).toBe(2 * 990)
    expect(access(july, july + dayMs)).toBe(990)
    deleteCamera(world, deviceId, july + dayMs)
    const august = addMonthsUtc(june, 2)
    expect(access(august, august + dayMs)).toBeUndefined()
  })
})

describe('the turn of a month', () => {
  it.each([
    ['202505', '2025-06-03'],
    ['202508', '2025-09-02'],
    ['202510', '2025-11-04'],
    ['202501', '2025-02-04'],
  ])('makes the bill of %s final on %s', (month, day) => {
    expect(new Date(closesAt(parseYearMonth(month) ?? 0)).toISOString().slice(0, 10)).toBe(day)
  })

  it('keeps the amount and changes the state', () => {
    const world = seeded()
    const first = addMonthsUtc(june, 1) + hourMs
    expect(getBill(world, '202506', first).state).toBe('temporary')
    const final = getBill(world, '202506', closesAt(june))
    expect(final.state).toBe('closed')
    expect(final.total).toBe(getBill(world, '202506', first).total)
    expect(pastBills(world, first)[0]?.month).toBe(june)
    expect(paymentOf(world, final, closesAt(june))).toMatchObject({ status: 'paying' })
  })
})

describe('payment', () => {
  it('takes five days, fails while the card is declined, and is made when it holds again', () => {
    const world = seeded()
    putPaymentMethod(world, now, null)
    const bill = getBill(world, '202505', now)
    const due = closesAt(bill.month) + 5 * dayMs
    expect(paymentOf(world, bill, due - 1)?.status).toBe('paying')
    expect(paymentOf(world, bill, due)).toMatchObject({ status: 'paid', time: due })
    expect(lastDueBefore(due)).toBe(due)
    putPaymentMethod(world, now, due)
    expect(paymentOf(world, bill, due)?.status).toBe('fail')
  })
})

describe('coupons', () => {
  it('come off final bills first, until nothing is left or they expire', () => {
    const world = seeded()
    const may = getBill(world, '202505', now).total
    const amount = may + 100
    saveCoupon(world, { ...coupon, couponCode: 'A', amount, registeredTime: june })
    const after = ledger(world, addMonthsUtc(june, 1) + 10 * dayMs)
    const applied = new Map(after.bills.map((bill) => [bill.month, bill.couponAmount]))
    expect(applied.get(addMonthsUtc(june, -1))).toBe(may)
    expect(applied.get(june)).toBe(100)
    expect(after.balances.get('A')).toBe(0)
  })

  it('are not for months that were final, nor for months after they expire', () => {
    const world = seeded()
    const late = { ...coupon, couponCode: 'B', amount: 10, registeredTime: closesAt(june) }
    saveCoupon(world, { ...late, expiryMonth: june })
    const { bills, balances } = ledger(world, addMonthsUtc(now, 3))
    expect(bills.every(({ couponAmount }) => couponAmount === 0)).toBe(true)
    expect(balances.get('B')).toBe(10)
  })

  it('are reckoned over the months that matter only, however far the clock was moved', () => {
    const world = seeded()
    const used = { ...coupon, couponCode: 'D', amount: 1e9, registeredTime: now }
    saveCoupon(world, { ...used, expiryMonth: addMonthsUtc(june, 2) })
    const traffic = vi.spyOn(series, 'trafficSeries')
    const soon = ledger(world, addMonthsUtc(june, 24))
    const late = ledger(world, Date.UTC(2199, 11, 5))
    const months = traffic.mock.calls.map(([, edges]) => edges.length - 1)
    expect(Math.max(...months)).toBeLessThan(30)
    expect(late.bills.map(({ month }) => month)).toHaveLength(19)
    expect(late.balances).toEqual(soon.balances)
    expect(soon.balances.get('D')).toBeLessThan(1e9)
  })

  it('take off their item and no more than that', () => {
    const world = seeded()
    const item = 'dailyChargeTotal'
    saveCoupon(world, {
      ...coupon,
      couponCode: 'C',
      amount: 1e9,
      billItemName: item,
      registeredTime: now,
    })
    const bill = getBill(world, '202506', now + hourMs)
    expect(bill.couponAmount).toBe(bill.byItem.get(item))
    expect(bill.couponAmount).toBeLessThan(bill.total)
  })
})
