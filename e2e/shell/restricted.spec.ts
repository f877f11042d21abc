import type { Page } from '@playwright/test'
import { pathsOf } from '../route-paths.ts'
import { expect, ownRights, sandbox, signIn, test, watchErrors } from '../support.ts'
import { walkOn } from '../walking.ts'

const users = {
  accountant: ['Billing:*', 'Payment:get*', 'Payment:list*', 'Stats:*', ...ownRights],
  cameras: ['SoraCam:*', 'OAuth2:authorize', ...ownRights],
  // May not even read what it may do.
  blind: ['Sim:listSims', 'Sim:getSim', 'Group:listGroups'],
}

/** Where the console keeps what it has learned of its rights, in the tab. */
const rightsKey = 'soracom-console-rights'

/** Every call that was refused, and those that were sent although the page knew it: no queries. */
async function watchRefusals(page: Page) {
  const refused = new Set<string>()
  const again: string[] = []
  page.on('response', (response) => {
    const request = response.request()
    if (response.status() !== 403) return
    refused.add(`${request.method()} ${new URL(request.url()).pathname.replace(sandbox, '')}`)
  })
  await page.exposeFunction('sentAgain', (call: string) => void again.push(call))
  // In the page, where what was known when is no question of time.
  await page.addInitScript(
    ([key, base]) => {
      const send = globalThis.fetch
      globalThis.fetch = (input, init) => {
        const { url, method } = new Request(input, init)
        const call = `${method} ${new URL(url).pathname.replace(base, '')}`
        const { calls = [] } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as {
          calls?: string[]
        }
        if (calls.includes(call))
          (Reflect.get(globalThis, 'sentAgain') as (call: string) => void)(call)
        return send(input, init)
      }
    },
    [rightsKey, sandbox] as const,
  )
  const learned = () =>
    page.evaluate((key) => {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { calls?: string[] }
      return kept.calls ?? []
    }, rightsKey)
  return { refused, again, learned }
}

/** Whatever page one comes to: it says what it is, without an alarm, and waits for nothing more. */
async function expectCalm(page: Page, route: string): Promise<void> {
  const main = page.locator('main')
  await expect.soft(main.getByRole('heading', { level: 1 }), route).toBeVisible()
  await expect.soft(main.locator('.mantine-Skeleton-root, [data-waiting]'), route).toHaveCount(0)
  await expect.soft(page.getByText('Details for a report'), route).toBeHidden()
  await expect.soft(page.locator('.mantine-Notification-root'), route).toHaveCount(0)
}

// They share the pages: what each is kept from is much the same.
const sharers = ['field', 'accountant', 'cameras', 'blind']

for (const [share, who] of sharers.entries()) {
  test.describe(`to ${who}`, () => {
    test.use({ worldOptions: { sims: 60, users } })

    test(`every page of the console is calm: ${who}`, async ({ page, world }) => {
      test.slow()
      const paths = (await pathsOf(world)).filter((_, at) => at % sharers.length === share)
      const errors = watchErrors(page)
      const { refused, again, learned } = await watchRefusals(page)
      await signIn(page, world, who)
      await page.goto('/')
      const go = walkOn(page)
      for (const [route, path] of paths) {
        await test.step(route, async () => {
          await go(path)
          await expectCalm(page, route)
        })
      }
      // Who can read what they may do is refused nothing, as nothing is asked that would be.
      if (who !== 'blind') expect([...refused]).toEqual([])
      else {
        expect(refused.size).toBeGreaterThan(2)
        for (const path of ['/billing', '/soracam', '/lora']) {
          await page.goto(path)
          await expect(page.getByText(/^This needs the permission/)).toBeVisible()
        }
      }
      // What was refused once is learned (but for what nobody waited for any more), and not asked
      // again, after a reload neither.
      const known = await learned()
      expect([...refused]).toEqual(expect.arrayContaining(known))
      expect(known.length).toBeGreaterThanOrEqual(refused.size / 2)
      expect(again).toEqual([])
      expect(errors).toEqual([])
    })
  })
}
