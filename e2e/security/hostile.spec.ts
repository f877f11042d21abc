import type { Page } from '@playwright/test'
import { hostileTexts } from '../../sandbox/http/hostile.ts'
import { pathsOf } from '../route-paths.ts'
import { expect, type World } from '../support.ts'
import { walkTest } from '../walking.ts'

/** What must never happen, whatever the data say: scripts, dialogs, windows, requests elsewhere. */
async function watchHarm(page: Page, origin: string) {
  const harm: string[] = []
  const own = new Set(['data:', 'blob:'])
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && !own.has(url.protocol)) harm.push(`elsewhere: ${url.href}`)
  })
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => harm.push(`window: ${popup.url()}`))
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`)
    })
  })
  return () => harm.splice(0)
}

/** What of the page would do something when it is clicked, shown or sent. */
const armed = (page: Page) =>
  page.evaluate(() => {
    const found = Array.from(document.querySelectorAll('*')).flatMap((element) =>
      Array.from(element.attributes)
        .filter(
          ({ name, value }) =>
            /^on/i.test(name) ||
            name === 'srcdoc' ||
            (/^(?:href|src|action|formaction|data|xlink:href)$/.test(name) &&
              /^[\s\p{Cc}]*(?:javascript|vbscript|data:text)/iu.test(value)),
        )
        .map(({ name, value }) => `<${element.localName} ${name}="${value.slice(0, 80)}">`),
    )
    const scripts = Array.from(document.scripts, ({ src, text }) => src || text)
    const foreign = scripts.filter((src) => !src.startsWith(location.origin))
    return [...found, ...foreign, ...('hacked' in globalThis ? ['a script ran'] : [])]
  })

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

async function expectHarmless(page: Page, place: string, harm: () => string[]): Promise<void> {
  const heading = page.locator('main').getByRole('heading', { level: 1 })
  await expect.soft(heading, place).toBeVisible()
  expect.soft(await armed(page), place).toEqual([])
  expect.soft(await isWide(page), `${place} is wider than the window`).toBe(false)
  expect.soft(harm(), place).toEqual([])
}

walkTest(
  'every page shows hostile answers as text: no script, no window, no request elsewhere',
  async ({ walker, baseURL }) => {
    walkTest.slow()
    const { world, page, go, takeErrors } = walker
    const paths = await pathsOf(world)
    await world.faults({ kind: 'hostile', share: 0.7 })
    await page.goto('/')
    const harm = await watchHarm(page, new URL(baseURL ?? '').origin)
    for (const [route, path] of paths) {
      await go(path)
      await expectHarmless(page, route, harm)
      expect.soft(takeErrors(), route).toEqual([])
    }
    await world.faults()
    await page.goto('/')
  },
)

/** Makes one of each kind whose every text is hostile, through the API; answers where they are shown. */
async function plant(world: World): Promise<string[]> {
  const at = (n: number) => hostileTexts[n % hostileTexts.length] ?? ''
  const tags = Object.fromEntries(
    hostileTexts
      .slice(0, 6)
      .map((text, n) => [`${text.replaceAll('\n', ' ')}`.slice(0, 60), at(n + 1)]),
  )
  const group = await world.api<{ groupId: string }>('POST', '/groups', {
    tags: { name: at(0), ...tags },
  })
  const air = [
    { key: 'userdata', value: at(1) },
    { key: 'metadata', value: { enabled: true, readonly: at(3) } },
  ]
  await world.api('PUT', `/groups/${group.groupId}/configuration/SoracomAir`, air)
  const beam = { enabled: true, name: at(0), destination: at(5), customHeaders: { [at(1)]: at(2) } }
  await world.api('PUT', `/groups/${group.groupId}/configuration/SoracomBeam`, [
    { key: 'inventory', value: beam },
    { key: 'http://beam.soracom.io:8888', value: beam },
  ])
  const [camera] = await world.api<{ deviceId: string }[]>('GET', '/sora_cam/devices')
  await world.api('POST', `/sora_cam/devices/${camera?.deviceId}/name`, { name: at(3) })
  const set = 'x"><svg onload=globalThis.hacked=1>'
  await world.api('POST', `/credentials/${encodeURIComponent(set)}`, {
    type: 'psk',
    description: at(1),
    credentials: { key: at(2) },
  })
  const batch = await world.api<{ batchGroupId: string }>('POST', '/batch_groups', {
    batchGroupName: at(0),
    description: at(3),
  })
  const lora = '02005e1000000001'
  const list = Object.entries({ name: at(0), ...tags }).map(([tagName, tagValue]) => ({
    tagName,
    tagValue,
  }))
  await world.api('PUT', `/lora_devices/${lora}/tags`, list)
  const [sim] = await world.api<{ simId: string }[]>('GET', '/sims?status=active&limit=1')
  await world.api('PUT', `/sims/${sim?.simId}/tags`, list)
  await world.api('POST', `/sims/${sim?.simId}/set_group`, { groupId: group.groupId })
  return [
    '/groups',
    `/groups/${group.groupId}`,
    `/groups/${group.groupId}/tags`,
    `/groups/${group.groupId}/configuration`,
    `/groups/${group.groupId}/configuration/SoracomAir`,
    `/groups/${group.groupId}/configuration/SoracomBeam`,
    '/soracam',
    `/soracam/${camera?.deviceId}`,
    '/credentials',
    `/credentials/${encodeURIComponent(set)}`,
    '/batches',
    `/batches/${batch.batchGroupId}`,
    '/lora',
    `/lora/${lora}`,
    `/sims?q=${encodeURIComponent(at(0))}`,
    `/sims/${sim?.simId}`,
    `/sims/${sim?.simId}/settings`,
    `/sims/${sim?.simId}/activity`,
    `/logs?q=${encodeURIComponent(at(1))}`,
    `/sims?coverage=${encodeURIComponent(at(0))}&sort=${encodeURIComponent(at(1))}&columns=%5B%22__proto__%22%5D`,
    `/operations/getSim?path=${encodeURIComponent(JSON.stringify({ sim_id: at(0), __proto__: 1 }))}`,
    `/sign-in?next=${encodeURIComponent('javascript:globalThis.hacked=1')}`,
    `/sign-in?next=${encodeURIComponent('//hostile.invalid/')}`,
  ]
}

walkTest(
  'what is stored with hostile texts, and a hostile link, do nothing either',
  async ({ walker, baseURL }) => {
    const { world, page, go, takeErrors } = walker
    const paths = await plant(world)
    await page.goto('/')
    const harm = await watchHarm(page, new URL(baseURL ?? '').origin)
    for (const path of paths) {
      await go(path)
      await expectHarmless(page, path, harm)
    }
    expect(takeErrors()).toEqual([])
    // Somebody who is signed in is led on by `next`, and never out of the console.
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
  },
)
