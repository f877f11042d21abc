import type { Page } from '@playwright/test'
import { camera, pageOf, urlTime, yesterdayAt } from '../soracam/camera-support.ts'
import { expect, signIn, test, watchErrors, wear } from '../support.ts'

/** How many sheets a PDF has. */
const sheets = async (page: Page) =>
  (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

/** Whether everything that is drawn of it lies within the paper's width. */
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

test.describe('on paper', () => {
  test('a list stands whole, light, and without what is around it', async ({ page, world }) => {
    await signIn(page, world)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto('/sims')
    const rows = page.getByRole('table', { name: 'SIMs' }).getByRole('row')
    // No skeleton any more, and what comes late is there.
    await expect(rows.nth(1).getByRole('link').first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expect.poll(() => rows.count()).toBeLessThan(61)
    expect(await sheets(page)).toBeGreaterThan(1)

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.setViewportSize({ width: 703, height: 1000 })
    await expect(rows).toHaveCount(61)
    await expect(rows.last()).toBeVisible()
    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0)
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.locator('button:not(th *)').filter({ visible: true })).toHaveCount(0)
    expect(await fits(page)).toBe(true)
    const colors = await page.evaluate(() => {
      const head = document.querySelector('thead')
      return [
        getComputedStyle(document.body).backgroundColor,
        head && getComputedStyle(head).display,
      ]
    })
    expect(colors).toEqual(['rgb(255, 255, 255)', 'table-header-group'])
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect.poll(() => rows.count()).toBeLessThan(61)
  })

  test('a bill has its last line, as wide as the paper', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/billing')
    await page.getByRole('table').getByRole('link').nth(2).click()
    await expect(page.getByRole('heading', { name: 'By item' })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 703, height: 1000 })
    expect(await fits(page)).toBe(true)
    const cut = await page.evaluate(() => {
      const last = [...document.querySelectorAll('main tr')].at(-1)?.getBoundingClientRect()
      return (last?.bottom ?? Infinity) > document.documentElement.scrollHeight
    })
    expect(cut).toBe(false)
    expect(await sheets(page)).toBeGreaterThan(1)
  })
})

test('a timeline is drawn for paper as it is in light, whatever is worn on screen', async ({
  page,
  world,
}) => {
  const at = `?at=${urlTime(yesterdayAt('10:00:00'))}&span=1h`
  await page.emulateMedia({ colorScheme: 'light' })
  await signIn(page, world)
  await page.goto(pageOf(await camera(world, 1), at))
  const canvas = page.getByRole('slider').locator('canvas').first()
  await expect(canvas).toBeVisible()
  await page.waitForLoadState('networkidle')
  const drawn = () => canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL())
  /** Paper is of another width, and what is in the day comes lane by lane: both are waited for. */
  const standing = async () => {
    let before = ''
    const isStanding = async () => {
      const now = await drawn()
      const isSame = now === before
      before = now
      return isSame
    }
    await expect.poll(isStanding, { intervals: [500] }).toBe(true)
    return before
  }
  const first = await standing()
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await expect.poll(drawn).not.toBe(first)
  // By now all of the day is there.
  const paper = await standing()
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await expect.poll(drawn).not.toBe(paper)
  const light = await standing()
  await page.emulateMedia({ media: 'print', colorScheme: 'light' })
  await expect.poll(drawn).toBe(paper)
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await expect.poll(drawn).toBe(light)
  await wear(page, 'dark')
  await expect.poll(drawn).not.toBe(light)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect.poll(drawn).toBe(paper)
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await expect.poll(drawn).not.toBe(paper)
})

test.describe('in the colours that the system dictates', () => {
  /** What is drawn for an element: its colours, by what they are called in the tests. */
  const drawn = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, appearance } = getComputedStyle(element)
        return { background: backgroundColor, appearance }
      })

  test('what is chosen, ticked or switched on is told from what is not', async ({
    page,
    world,
  }) => {
    await signIn(page, world)
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/sims')
    const row = page.getByRole('table', { name: 'SIMs' }).getByRole('row').nth(1)
    await row.getByRole('checkbox').click()
    const box = await drawn(page, 'td input[type="checkbox"]')
    expect(box.appearance).toBe('auto')
    await expect(row).toHaveCSS('outline-style', 'solid')
    const canvas = await drawn(page, 'body')
    const here = await drawn(page, 'nav a[aria-current="page"]')
    expect(here.background).not.toBe(canvas.background)
    const online = await drawn(page, '[data-online="true"] > span')
    expect(online.background).not.toBe(canvas.background)

    const [camera] = await world.api<{ deviceId: string }[]>('GET', '/sora_cam/devices')
    await page.goto(`/soracam/${camera?.deviceId}/settings`)
    await expect(page.getByRole('switch').first()).toBeAttached()
    const track = '.mantine-Switch-track'
    const on = await drawn(page, `input:checked ~ ${track}`)
    const off = await drawn(page, `input:not(:checked) ~ ${track}`)
    expect(on.background).not.toBe(off.background)
    const one = await drawn(page, 'input[type="radio"]:checked + span')
    const other = await drawn(page, 'input[type="radio"]:not(:checked) + span')
    expect(one.background).not.toBe(other.background)
  })
})

test.describe('without a clipboard, as over plain HTTP', () => {
  test('one copies all the same, or is told', async ({ page, world }) => {
    const errors = watchErrors(page)
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })
      document.addEventListener('copy', () => {
        document.title = String(document.getSelection())
      })
    })
    await signIn(page, world)
    const [sim] = await world.api<{ simId: string }[]>('GET', '/sims?limit=1')
    await page.goto(`/sims/${sim?.simId}`)
    const copy = page.getByRole('main').getByRole('button', { name: 'Copy SIM ID' })
    await copy.click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused()
    await expect(page).toHaveTitle(sim?.simId ?? '')

    await page.evaluate(() => {
      document.execCommand = () => false
    })
    await copy.click()
    await expect(page.getByRole('button', { name: 'The browser did not copy it' })).toBeFocused()
    expect(errors).toEqual([])
  })
})
