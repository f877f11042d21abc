import type { Page } from '@playwright/test'
import { findOperation } from '../src/api/operations.ts'
import { recorded } from '../src/api/recorded.ts'
import { expect, sandbox } from './support.ts'
import { forgetFleet, slipsOf, walkTest } from './walking.ts'

/** Recorded answers, the page that shows them, and what of them it must say. */
interface Shown {
  readonly path: string
  /** Files of `spec/answers`, and what asks for them where it is not the operation they came from. */
  readonly answers: Readonly<Record<string, string>>
  readonly says: readonly string[]
}

const camera = '7CDDDE8BEA89'
const shown: Readonly<Record<string, Shown>> = {
  'SIMs with nulls, numbers of every length and "lte"': {
    path: '/sims?columns=["status","imsi","radio","serialNumber","expiry"]',
    answers: { searchSims: 'Sim/listSims.1', listSims: 'Sim/listSims.1' },
    says: ['device-019', 'device-020', '440108409164426', '001010978832678', 'Inactive', 'LTE'],
  },
  'SIMs of which little is told': {
    path: '/sims',
    answers: { searchSims: 'Sim/listSims.2', listSims: 'Sim/listSims.2' },
    says: ['device-021', 'Active'],
  },
  'a SIM that was searched': {
    path: '/sims?q=8942310772825006429',
    answers: { searchSims: 'Query/searchSims.1', listSims: 'Query/searchSims.1' },
    says: ['8942310772825006429'],
  },
  'a SIM without its ID': {
    path: '/sims/8942310772825006429',
    answers: { getSim: 'Sim/getSim.1' },
    says: ['10.143.108.58', '10.165.226.195'],
  },
  'session events in small letters': {
    path: '/sims/8942310772825006429/activity?columns=["event","ip","radio"]',
    answers: { getSim: 'Sim/getSim.1', listSimSessionEvents: 'Sim/listSimSessionEvents.1' },
    says: ['LTE', '10.134.56.137'],
  },
  'traffic of a SIM': {
    path: '/sims/8942310772825006429/traffic',
    answers: { getSim: 'Sim/getSim.1', getAirStatsOfSim: 'Stats/getAirStatsOfSim.1' },
    says: ['330 bytes'],
  },
  groups: {
    path: '/groups',
    answers: { listGroups: 'Group/listGroups.1' },
    says: ['device-002'],
  },
  'no groups': {
    path: '/groups',
    answers: { listGroups: 'Group/listGroups.2' },
    says: ['There is no group yet'],
  },
  'a group as a change answers it': {
    path: '/groups/0f8afb5c-288a-4a1f-8b52-85d723c31f4d',
    answers: { getGroup: 'Group/putConfigurationParameters.4' },
    says: ['device-001', 'Unified Endpoint', 'Harvest'],
  },
  'a bill without a currency': {
    path: '/billing/201908',
    answers: { getBilling: 'Billing/getBilling.1' },
    says: ['12,345', 'Paid', '20190903033613626_69c25ed3-9759-4161-87c7-2c0d969ff74c'],
  },
  'bills without a currency': {
    path: '/billing',
    answers: { getBillingHistory: 'Billing/getBillingHistory.1' },
    says: ['28,734', '27,075'],
  },
  'cameras, one with a time as text': {
    path: '/soracam?columns=["status","firmware","lastConnected"]',
    answers: { listSoraCamDevices: 'SoraCam/listSoraCamDevices.1' },
    says: ['camera-1', 'camera-2', '203.0.113.244'],
  },
  'files found by their path': {
    path: '/files?prefix=%2F2019',
    answers: { findFiles: 'FileEntry/findFiles.1' },
    says: ['/20190621/', '/20190621/sample.png', '7.88 kB'],
  },
  'a camera': {
    path: `/soracam/${camera}`,
    answers: {
      getSoraCamDevice: 'SoraCam/getSoraCamDevice.1',
      listSoraCamDeviceRecordingsAndEvents: 'SoraCam/listSoraCamDeviceRecordingsAndEvents.1',
    },
    says: ['My ATOM Cam 2', '203.0.113.157'],
  },
  'events as client code reads them': {
    path: `/soracam/${camera}/events`,
    answers: {
      getSoraCamDevice: 'SoraCam/getSoraCamDevice.1',
      listSoraCamDeviceEventsForDevice: 'SoraCam/listSoraCamDeviceEventsForDevice.1',
    },
    says: ['Motion', '3 sec'],
  },
  'events as the description shows them': {
    path: `/soracam/${camera}/events`,
    answers: {
      getSoraCamDevice: 'SoraCam/getSoraCamDevice.1',
      listSoraCamDeviceEventsForDevice: 'SoraCam/listSoraCamDeviceEventsForDevice.2',
    },
    says: ['Motion', '3 sec'],
  },
  'settings of a camera': {
    path: `/soracam/${camera}/settings`,
    answers: {
      getSoraCamDevice: 'SoraCam/getSoraCamDevice.1',
      getSoraCamDeviceAtomCamSettings: 'SoraCam/getSoraCamDeviceAtomCamSettings.1',
      getSoraCamDeviceAtomCamOptions: 'SoraCam/getSoraCamDeviceAtomCamOptions.1',
    },
    says: ['Night vision', 'Automatic', 'HD (1080p)'],
  },
}

/** Has the browser answer some operations with what was recorded; the sandbox answers the others. */
async function serve(page: Page, answers: Shown['answers']): Promise<void> {
  await page.route(`**${sandbox}/**`, (route, request) => {
    const path = new URL(request.url()).pathname.slice(sandbox.length)
    const file = answers[findOperation(request.method(), path)?.id ?? '']
    return file === undefined ? route.fallback() : route.fulfill({ json: recorded(file).body })
  })
}

for (const [what, { path, answers, says }] of Object.entries(shown)) {
  walkTest(`as it was recorded: ${what}`, async ({ walker: { page, go, takeErrors } }) => {
    await serve(page, answers)
    await forgetFleet(page)
    await page.goto('/')
    await go(path)
    const main = page.locator('main')
    for (const text of says) await expect.soft(main.getByText(text).first()).toBeVisible()
    expect(await slipsOf(page)).toEqual([])
    // Pictures of made-up hosts are not loaded.
    const made = takeErrors().filter((error) => !error.includes('Content Security Policy'))
    expect(made).toEqual([])
    await page.unrouteAll()
  })
}
