import { readdirSync } from 'node:fs'
import type { Page, Request, Response } from '@playwright/test'
import { findOperation } from '../src/api/operations.ts'
import { routes } from './route-paths.ts'
import { looseTexts } from './translating.ts'
import { walkTest } from './walking.ts'
import {
  expect,
  expectAccessible,
  sandbox,
  settled,
  test,
  violationsOf,
  watchErrors,
  wear,
} from './support.ts'

const media = '/api/sandbox/media/'

/** The routes that there are, read from the files under `src/pages`. */
function routesOf(folder: URL, path: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry
    if (name.startsWith('-') || name.startsWith('__')) return []
    if (entry.isDirectory()) return routesOf(new URL(`${name}/`, folder), `${path}/${name}`)
    const page = /^(.+)\.tsx$/.exec(name)?.[1]
    if (page === undefined || page === 'route') return []
    return [page === 'index' ? path || '/' : `${path}/${page}`]
  })
}

test('every page of the console is opened below', () => {
  const there = routesOf(new URL('../src/pages/', import.meta.url), '')
  expect([...Object.keys(routes), '/sign-in'].toSorted()).toEqual(there.toSorted())
})

/** Collects every request that the API's description does not know, and every one that failed. */
function watchRequests(page: Page, origin: string) {
  const found: string[] = []
  const onRequest = (request: Request) => {
    const url = new URL(request.url())
    if (url.protocol === 'data:' || url.protocol === 'blob:') return
    if (url.origin !== origin) found.push(`elsewhere: ${url.href}`)
    // Pictures and video are no operations of the API.
    if (!url.pathname.startsWith(sandbox) || url.pathname.startsWith(media)) return
    const path = url.pathname.slice(sandbox.length)
    // The sandbox's own endpoints are in no description.
    if (path.startsWith('/sandbox/control/')) return
    if (!findOperation(request.method(), path)) found.push(`unknown: ${request.method()} ${path}`)
  }
  const onResponse = (response: Response) => {
    // Settings that were never set are answered so.
    const isUnset = /\/configuration\/\w+$/.test(response.url()) && response.status() === 404
    if (response.status() >= 400 && !isUnset) found.push(`${response.status()}: ${response.url()}`)
  }
  const onFailed = (request: Request) => {
    const { errorText = '' } = request.failure() ?? {}
    // A page that is left gives up what it no longer needs.
    if (errorText !== 'net::ERR_ABORTED') found.push(`${errorText}: ${request.url()}`)
  }
  page.on('request', onRequest).on('response', onResponse).on('requestfailed', onFailed)
  return {
    found,
    end: () =>
      page.off('request', onRequest).off('response', onResponse).off('requestfailed', onFailed),
  }
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const root = document.documentElement
    const boxes = [root, document.body, ...document.querySelectorAll('main, main > *')]
    return boxes
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.outerHTML.slice(0, 120))
  })
  expect(over).toEqual([])
}

/** A list says more than the names of its rows, however narrow it is. */
async function expectTwoColumns(page: Page): Promise<void> {
  const bare = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('main table[aria-colcount]'))
      .filter((table) => {
        const { selectable, menu } = table.dataset
        const controls = Number(selectable !== undefined) + Number(menu !== undefined)
        return Number(table.getAttribute('aria-colcount')) - controls < 2
      })
      .map((table) => table.getAttribute('aria-label')),
  )
  expect(bare).toEqual([])
}

/** Looks at the page on screen, light and dark, wide and narrow; leaves it as it was found. */
async function expectFaultless(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)

  await wear(page, 'dark')
  await settled(page)
  expect(await violationsOf(page, { rules: ['color-contrast'] })).toEqual([])

  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  // Its colours were looked at in either scheme, which takes most of the time.
  await expectAccessible(page, { except: ['color-contrast'] })
  await expectTwoColumns(page)
  await wear(page, 'light')
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 1280, height: 800 })
}

for (const [route, find] of Object.entries(routes)) {
  walkTest(
    `${route} is without a fault, light and dark, wide and narrow`,
    async ({ walker, baseURL }) => {
      const { world, page, go, takeErrors } = walker
      const requests = watchRequests(page, new URL(baseURL ?? '').origin)
      await go(await find(world))
      await expectFaultless(page)
      // Nor a text that a translator could lose: it is moved for real under strange answers.
      expect(await looseTexts(page)).toEqual([])
      expect(takeErrors()).toEqual([])
      expect(requests.found).toEqual([])
      requests.end()
    },
  )
}

test('the sign-in form is without a fault, light and dark, wide and narrow', async ({ page }) => {
  const errors = watchErrors(page)
  await page.goto('/sign-in')
  await page.waitForLoadState('networkidle')
  await expectFaultless(page)
  expect(errors).toEqual([])
})
