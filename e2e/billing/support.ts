import type { Locator, Page } from '@playwright/test'
import { again, type World } from '../support.ts'

export interface Bill {
  readonly yearMonth: string
  readonly amount: number
  readonly state: string
  readonly paymentStatus?: string
  readonly paymentTransactionId?: string
  readonly appliedCouponAmount?: number
}

/** A Tuesday, 12:30 UTC, in the middle of a month that has half of its days behind it. */
export const middleOfJune = Date.UTC(2025, 5, 17, 12, 30)

/** An amount of yen as the console writes it. */
export const yen = (amount: number) =>
  new Intl.NumberFormat('en', {
    style: 'currency',
    currency: 'JPY',
    currencyDisplay: 'narrowSymbol',
  }).format(amount)

/** The bills that are over, newest first. */
export async function history(world: World): Promise<readonly Bill[]> {
  return (await world.api<{ billList: Bill[] }>('GET', '/bills')).billList
}

/** A figure of the page by its label, such as `Coupons`. */
export const figure = (page: Page, label: string | RegExp) =>
  page.getByRole('main').getByRole('region', { name: label, exact: true })

/** What a link to a file leads to: it opens in a tab of its own, which goes again with the file. */
export async function downloaded(page: Page, link: Locator) {
  const response = await page.request.get((await link.getAttribute('href')) ?? '', again)
  return {
    disposition: response.headers()['content-disposition'] ?? '',
    body: await response.body(),
  }
}

/** The row of a table that holds a text. */
export const row = (page: Page, table: string, text: string | RegExp) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text })
