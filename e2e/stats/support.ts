import type { Locator, Page } from '@playwright/test'
import { expect, type World } from '../support.ts'

export const day = 86_400_000

/** A Tuesday, 12:33 UTC. */
export const now = Date.UTC(2025, 5, 17, 12, 33)

export interface Ranked {
  readonly imsi: string
  readonly trafficVolume: number
}

export interface Both {
  readonly uploadByteSizeTotal: number
  readonly downloadByteSizeTotal: number
}

/** Bytes of an answer for many SIMs, both directions. */
export function bytesOf(buckets: readonly Both[]): number {
  return buckets.reduce((sum, one) => sum + one.uploadByteSizeTotal + one.downloadByteSizeTotal, 0)
}

/** The SIMs with the most traffic of the seven days before `now`, by the API. */
export function ranking(world: World, limit: number): Promise<Ranked[]> {
  return world.api<Ranked[]>(
    'GET',
    `/query/subscribers/traffic_volume/ranking?from=${now - 7 * day}&to=${now}&limit=${limit}`,
  )
}

/** The ids of the SIMs with these IMSIs, in their order. */
export async function simIdsOf(world: World, ranked: readonly Ranked[]): Promise<string[]> {
  const ids: string[] = []
  for (const { imsi } of ranked) {
    const [sim] = await world.api<{ simId: string }[]>('GET', `/query/sims?imsi=${imsi}`)
    ids.push(sim?.simId ?? '')
  }
  return ids
}

/** The last number in a chart's table, the sum of all: shows the table first. */
export async function sumShown(chart: Locator): Promise<number> {
  await chart.getByText('Table', { exact: true }).click()
  const text = await chart.locator('tfoot').getByRole('cell').last().innerText()
  return Number(text.replaceAll(/\D/g, ''))
}

/** Drags over a chart from one part of its width to another, 0 to 1. */
export async function dragOver(
  page: Page,
  chart: Locator,
  from: number,
  to: number,
): Promise<void> {
  const plot = chart.locator('svg.recharts-surface').first()
  await expect(plot).toBeVisible()
  const box = await plot.boundingBox()
  if (!box) throw new Error('The chart has no size.')
  // Left of the plot stand the numbers of its axis.
  const x = (part: number) => box.x + 52 + (box.width - 64) * part
  const y = box.y + box.height / 2
  await page.mouse.move(x(from), y)
  await page.mouse.down()
  await page.mouse.move(x((from + to) / 2), y, { steps: 4 })
  await page.mouse.move(x(to), y, { steps: 4 })
  await page.mouse.up()
}
