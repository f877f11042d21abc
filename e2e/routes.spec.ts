import { readdirSync } from 'node:fs'
import type { Page, Request, Response } from '@playwright/test'
import { findOperation } from '../src/api/operations.ts'
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
  type World,
} from './support.ts'

const media = '/api/sandbox/media/'

/** Every page for who is signed in, by the path of its route, and how to find something to open it with. */
const routes: Readonly<Record<string, (world: World) => Promise<string>>> = {
  '/': async () => '/',
  '/sims': async () => '/sims',
  '/sims/register': async () => '/sims/register',
  '/sims/register-list': async () => '/sims/register-list',
  '/sims/create': async () => '/sims/create',
  '/sims/$simId': (world) => aSim(world, ''),
  '/sims/$simId/activity': (world) => aSim(world, '/activity'),
  '/sims/$simId/traffic': (world) => aSim(world, '/traffic'),
  '/sims/$simId/settings': (world) => aSim(world, '/settings'),
  '/sims/$simId/$tab': (world) => aSim(world, '/history'),
  '/billing': async () => '/billing',
  '/billing/$month': async () =>
    `/billing/${new Date().toISOString().slice(0, 7).replace('-', '')}`,
  '/payment': async () => '/payment',
  '/stats': async () => '/stats',
  '/stats/report': async () => '/stats/report',
  '/stats/groups': async () => '/stats/groups',
  '/stats/ranking': async () => '/stats/ranking',
  '/stats/compare': async (world) => `/stats/compare?sims=${await someSims(world)}`,
  '/stats/services': async (world) => `/stats/services?sim=${await aSimId(world)}`,
  '/groups': async () => '/groups',
  '/groups/new': async () => '/groups/new',
  '/groups/$groupId': (world) => aGroup(world, ''),
  '/groups/$groupId/sims': (world) => aGroup(world, '/sims'),
  '/groups/$groupId/tags': (world) => aGroup(world, '/tags'),
  '/credentials': async () => '/credentials',
  '/credentials/new': async () => '/credentials/new?type=x509',
  // Its ID is full of what a path must encode.
  '/credentials/$credentialsId': async () =>
    `/credentials/${encodeURIComponent('a/b #1 50% <img src=x onerror=alert(1)>')}`,
  '/groups/$groupId/configuration': (world) => aGroup(world, '/configuration'),
  '/groups/$groupId/configuration/$namespace': (world) =>
    aGroup(world, '/configuration/SoracomAir'),
  '/lora': async () => '/lora',
  '/lora/register': async () => '/lora/register',
  '/lora/$deviceId': async () => `/lora/${loraDevice}`,
  '/lora/$deviceId/data': async () => `/lora/${loraDevice}/data`,
  '/lora/gateways': async () => '/lora/gateways',
  '/lora/gateways/$gatewayId': async () => '/lora/gateways/02005e2000000001',
  '/lora/network-sets': async () => '/lora/network-sets',
  '/lora/network-sets/new': async () => '/lora/network-sets/new',
  '/lora/network-sets/$networkSetId': aNetworkSet,
  '/soracam': async () => '/soracam',
  '/soracam/events': async () => '/soracam/events',
  '/soracam/exports': async () => '/soracam/exports',
  '/soracam/$deviceId': (world) => aCamera(world, ''),
  '/soracam/$deviceId/events': (world) => aCamera(world, '/events'),
  '/soracam/$deviceId/stills': (world) => aCamera(world, '/stills'),
  '/soracam/$deviceId/settings': (world) => aCamera(world, '/settings'),
  '/soracam/$deviceId/recordings': (world) => aCamera(world, '/recordings'),
  '/soracam/$deviceId/overview': (world) => aCamera(world, '/overview'),
}

const loraDevice = '02005e1000000001'

async function aNetworkSet(world: World): Promise<string> {
  const [set] = await world.api<{ networkSetId: string }[]>('GET', '/lora_network_sets')
  return `/lora/network-sets/${set?.networkSetId}`
}

async function aSim(world: World, tab: string): Promise<string> {
  return `/sims/${await aSimId(world)}${tab}`
}

async function aSimId(world: World): Promise<string> {
  const [sim] = await world.api<{ simId: string }[]>('GET', '/sims?status=active&limit=1')
  return sim?.simId ?? ''
}

async function someSims(world: World): Promise<string> {
  const sims = await world.api<{ simId: string }[]>('GET', '/sims?limit=3')
  return encodeURIComponent(JSON.stringify(sims.map(({ simId }) => simId)))
}

async function aGroup(world: World, tab: string): Promise<string> {
  const groups = await world.api<{ groupId: string; configuration: object }[]>('GET', '/groups')
  const rich = groups.find(({ configuration }) => Object.keys(configuration).length > 1)
  return `/groups/${rich?.groupId}${tab}`
}

async function aCamera(world: World, tab: string): Promise<string> {
  const [camera] = await world.api<{ deviceId: string }[]>('GET', '/sora_cam/devices')
  return `/soracam/${camera?.deviceId}${tab}`
}

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
    if (!findOperation(request.method(), path)) found.push(`unknown: ${request.method()} ${path}`)
  }
  const onResponse = (response: Response) => {
    if (response.status() >= 400) found.push(`${response.status()}: ${response.url()}`)
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
  await expectAccessible(page)
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
