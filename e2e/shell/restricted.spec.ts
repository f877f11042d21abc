import type { Page, Request } from '@playwright/test'
import { pathsOf } from '../route-paths.ts'
import { expect, ownRights, sandbox, signIn, test, watchErrors } from '../support.ts'
import { walkOn } from '../walking.ts'

const users = {
  accountant: ['Billing:*', 'Payment:get*', 'Payment:list*', 'Stats:*', ...ownRights],
  cameras: ['SoraCam:*', 'OAuth2:authorize', ...ownRights],
  // May not even read what it may do.
  blind: ['Sim:listSims', 'Sim:getSim', 'Group:listGroups'],
}

const togetherMs = 300

/** Every call that was refused, without its query, and those that were sent again all the same. */
function watchRefusals(page: Page) {
  // When each was refused; those that were under way with it may be refused as well.
  const refused = new Map<string, number>()
  const again: string[] = []
  const callOf = (request: Request) =>
    `${request.method()} ${new URL(request.url()).pathname.replace(sandbox, '')}`
  page.on('request', (request) => {
    const at = refused.get(callOf(request))
    if (at !== undefined && Date.now() - at > togetherMs) again.push(callOf(request))
  })
  page.on('response', (response) => {
    const call = callOf(response.request())
    if (response.status() === 403 && !refused.has(call)) refused.set(call, Date.now())
  })
  return { refused, again }
}

/** Whatever page one comes to: it says what it is, without an alarm, and waits for nothing more. */
async function expectCalm(page: Page, route: string): Promise<void> {
  const main = page.locator('main')
  await expect.soft(main.getByRole('heading', { level: 1 }), route).toBeVisible()
  await expect.soft(main.locator('.mantine-Skeleton-root'), route).toHaveCount(0)
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
      const { refused, again } = watchRefusals(page)
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
      if (who !== 'blind') expect([...refused.keys()]).toEqual([])
      else {
        expect(refused.size).toBeGreaterThan(2)
        for (const path of ['/billing', '/soracam', '/lora']) {
          await page.goto(path)
          await expect(page.getByText(/^This needs the permission/)).toBeVisible()
        }
      }
      // What was refused once is not asked again, after a reload neither.
      expect(again).toEqual([])
      expect(errors).toEqual([])
    })
  })
}
