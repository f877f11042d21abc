import { expect, test } from 'vitest'
import type { May } from '../../api/permissions.ts'
import { endSession, startSession } from '../../api/session.ts'
import { sessionAt } from '../../api/testing.ts'
import { areaOf, entryAt, pageAbout, navigation, navigationPages } from './navigation.ts'
import { allowedGroups, missingAt, siblingsAt } from './navigation-allowed.ts'

const only =
  (...ids: string[]): May =>
  ({ id }) =>
    ids.includes(id) ? { allowed: true } : { allowed: false, reason: `not ${id}` }

test('a page belongs to the entry of its area', () => {
  const current = (path: string) => entryAt(path)?.label
  expect(current('/')).toBe('Home')
  expect(current('/sims/8981/usage')).toBe('SIMs')
  expect(current('/simsalabim')).toBeUndefined()
  expect(current('/soracam/7CDDDE000001/events')).toBe('Cameras')
  expect(current('/soracam/events')).toBe('Cameras')
  expect(current('/lora/gateways/000b78fffeb0')).toBe('LoRaWAN')
  expect(areaOf('/groups/1/sims')).toBe('/groups')
})

test('a page is missing only to those who may call none of what fills it', () => {
  expect(missingAt('/sims', only('searchSims'))).toBeUndefined()
  expect(missingAt('/sims', only('listSims'))).toBeUndefined()
  expect(missingAt('/sims/', only())?.id).toBe('listSims')
  expect(missingAt('/groups', only('listSims'))?.id).toBe('listGroups')
  expect(missingAt('/lora/gateways', only('listLoraDevices'))?.id).toBe('listLoraGateways')
  expect(missingAt('/', only())).toBeUndefined()
  expect(missingAt('/groups/1', only())).toBeUndefined()
})

test('siblings are those that the person may see, on the lists themselves', () => {
  const labels = (path: string, may: May) => siblingsAt(path, may).map(({ label }) => label)
  const both = only('listLoraGateways', 'listLoraNetworkSets')
  expect(labels('/lora', () => ({ allowed: true }))).toEqual([
    'Devices',
    'Gateways',
    'Network sets',
  ])
  expect(labels('/lora/network-sets', both)).toEqual(['Gateways', 'Network sets'])
  expect(labels('/lora/02005e', both)).toEqual([])
  expect(labels('/sims', both)).toEqual([])
  const global = siblingsAt('/esim-orders', () => ({ allowed: true }), 'g')
  expect(global.map(({ label }) => label)).toContain('eSIM orders')
  const japan = siblingsAt('/sims', () => ({ allowed: true }), 'jp')
  expect(japan.map(({ label }) => label)).not.toContain('eSIM orders')
})

test('what another page has replaced is a tab for those alone who may not see that one', () => {
  const paths = (path: string, may: May) => siblingsAt(path, may).map((tab) => tab.path)
  const all: May = () => ({ allowed: true })
  expect(paths('/sims', all)).not.toContain('/subscribers')
  expect(paths('/subscribers', all)).toEqual(expect.arrayContaining(['/sims', '/subscribers']))
  expect(paths('/subscribers', only('listSubscribers'))).toEqual(['/subscribers'])
  const [group] = allowedGroups(only('listSubscribers'))
  expect(group?.entries.map(({ label, to }) => [label, to])).toEqual([['SIMs', '/subscribers']])
})

test('a line leads to the first of its pages that the person may see', () => {
  const lines = (may: May) =>
    allowedGroups(may).flatMap(({ id, entries }) => entries.map(({ to }) => [id, to]))
  expect(lines(only('listSoraCamDeviceEvents', 'listGroups'))).toEqual([
    ['connectivity', '/groups'],
    ['cameras', '/soracam/events'],
    // What the API can do, everybody may read.
    ['api', '/operations'],
  ])
  expect(lines(only())).toEqual([['api', '/operations']])
})

test('every page has a name of its own', () => {
  const labels = navigationPages.map(({ label }) => label)
  expect(labels).toContain('Camera events')
  expect(new Set(labels).size).toBe(labels.length)
  expect(new Set(navigation.map(({ id }) => id)).size).toBe(navigation.length)
})

test.each([
  ['/sims/{sim_id}/activate', '/sims'],
  ['/query/sims', '/sims'],
  ['/groups/{group_id}/tags', '/groups'],
  ['/bills/latest', '/billing'],
  ['/coupons', '/payment'],
  ['/stats/air/sims/{sim_id}', '/stats'],
  ['/credentials/{credentials_id}', '/credentials'],
  ['/lora_gateways/{gateway_id}', '/lora/gateways'],
  ['/sora_cam/devices/{device_id}', '/soracam'],
  ['/query/subscribers', '/subscribers'],
  ['/query/sigfox_devices', '/sigfox'],
  ['/gadgets/{product_id}/{serial_number}', '/gadgets'],
  ['/subscribers/{imsi}/activate', '/subscribers'],
  ['/virtual_private_gateways/{vpg_id}/gate/open', '/gateways'],
])('what is under %s of the API is shown on %s', (path, page) => {
  expect(pageAbout(path)?.path).toBe(page)
})

test('the sandbox’s own page is offered where one is signed in to it, and nowhere else', () => {
  const isOffered = () =>
    allowedGroups(() => ({ allowed: true })).some(({ id }) => id === 'sandbox')
  expect(isOffered()).toBe(false)
  const session = sessionAt('/api/sandbox/v1')
  startSession({ ...session, endpoint: { ...session.endpoint, id: 'sandbox' } })
  expect(isOffered()).toBe(true)
  startSession({ ...session, endpoint: { ...session.endpoint, id: 'soracom-jp' } })
  expect(isOffered()).toBe(false)
  endSession()
})

test('what is the root user’s alone is a tab for nobody else', () => {
  const hasEmail = () =>
    siblingsAt('/account', () => ({ allowed: true })).some(({ path }) => path === '/account/email')
  const { userName: _, ...root } = sessionAt('/api/sandbox/v1')
  startSession(root)
  expect(hasEmail()).toBe(true)
  startSession({ ...root, userName: 'admin' })
  expect(hasEmail()).toBe(false)
  endSession()
})
