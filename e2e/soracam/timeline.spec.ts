import type { Page } from '@playwright/test'
import { camera, pageOf, recordings, urlTime, yesterdayAt } from './camera-support.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

const timeline = (page: Page) => page.getByRole('slider', { name: /^Recordings of/ })
const rows = (page: Page) => page.getByRole('table', { name: 'Events' })

/** Clicks the timeline at a share of its width. */
async function clickAt(page: Page, share: number): Promise<void> {
  const box = await timeline(page).boundingBox()
  if (!box) throw new Error('The timeline has no size.')
  await page.mouse.click(box.x + box.width * share, box.y + 60)
}

const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

test('a day of recordings and events is there, and a click chooses a moment', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const entrance = await camera(world, 1)
  await signIn(page, world)
  const noon = yesterdayAt('12:00:00')
  await page.goto(pageOf(entrance, `?at=${urlTime(noon)}`))
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', /\d{3,} motion events/, {
    timeout: 20_000,
  })

  await clickAt(page, 0.25)
  await expect.poll(() => param(page, 'at')).not.toBe(urlTime(noon))
  const chosen = Date.parse(param(page, 'at') ?? '')
  expect(Math.abs(chosen - yesterdayAt('06:00:00'))).toBeLessThan(180_000)
  await page.goBack()
  await expect.poll(() => param(page, 'at')).toBe(urlTime(noon))

  await page.getByRole('button', { name: 'Previous day' }).click()
  await expect.poll(() => param(page, 'from')).toBe(urlTime(yesterdayAt('00:00:00') - 86_400_000))
  await page.getByRole('button', { name: 'Next day' }).click()
  await expect.poll(() => param(page, 'from')).toBeNull()
  await expectAccessible(page)
  expect(errors).toEqual([])
})

test('zooms by wheel and moves by dragging, and the URL and the table follow', async ({
  page,
  world,
}) => {
  const entrance = await camera(world, 1)
  await signIn(page, world)
  const at = yesterdayAt('10:30:00')
  await page.goto(pageOf(entrance, `?at=${urlTime(at)}&span=1h`))
  const hour = await recordings(world, entrance, at - 1_800_000, at + 1_800_000)
  await expect(rows(page)).toHaveAttribute('aria-rowcount', String(hour.events.length + 1))

  const box = await timeline(page).boundingBox()
  if (!box) throw new Error('The timeline has no size.')
  await page.mouse.move(box.x + box.width / 2, box.y + 60)
  await page.mouse.wheel(0, -400)
  await expect.poll(() => param(page, 'span')).not.toBe('1h')
  const from = Date.parse(param(page, 'from') ?? '')
  expect(Math.abs(from - (at - 1_800_000 * Math.exp(-0.8)))).toBeLessThan(20_000)
  await expect(rows(page)).not.toHaveAttribute('aria-rowcount', String(hour.events.length + 1))

  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 - 200, box.y + 60, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => Date.parse(param(page, 'from') ?? '')).toBeGreaterThan(from + 60_000)
  expect(param(page, 'at')).toBe(urlTime(at))

  await page.getByText('1 min', { exact: true }).click()
  await expect.poll(() => param(page, 'span')).toBe('1m')
  await page.reload()
  await expect(page.getByRole('radio', { name: '1 min' })).toBeChecked()
})

test('is used by keyboard alone, its playhead is dragged, an event leads to its moment', async ({
  page,
  world,
}) => {
  const entrance = await camera(world, 1)
  await signIn(page, world)
  const at = yesterdayAt('10:30:00')
  await page.goto(pageOf(entrance, `?at=${urlTime(at)}&span=1h`))
  await timeline(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => param(page, 'at')).toBe(urlTime(at + 15_000))
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => param(page, 'at')).toBe(urlTime(at - 135_000))
  await page.keyboard.press('+')
  await expect.poll(() => param(page, 'span')).toBe('30m')
  await page.keyboard.press('-')
  await expect.poll(() => param(page, 'span')).toBe('1h')
  await page.keyboard.press('Home')
  await expect.poll(() => Date.parse(param(page, 'at') ?? '')).toBeLessThan(at - 1_500_000)
  await page.keyboard.press('PageDown')
  await expect.poll(() => Date.parse(param(page, 'from') ?? '')).toBeGreaterThan(at)
  await page.goto(pageOf(entrance, `?at=${urlTime(at)}&span=1h`))

  const grip = await page.locator('[data-grip]').boundingBox()
  if (!grip) throw new Error('There is no playhead.')
  await page.mouse.move(grip.x + 8, grip.y + 8)
  await page.mouse.down()
  await page.mouse.move(grip.x + 108, grip.y + 8, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => Date.parse(param(page, 'at') ?? '')).toBeGreaterThan(at + 240_000)

  const { events } = await recordings(world, entrance, at - 1_800_000, at + 1_800_000)
  const sound = events.find(({ type }) => type === 'sound')
  // As links said it before the recordings had a tab of their own.
  await page.goto(`/soracam/${entrance.deviceId}?at=${urlTime(at)}&span=1h&type=%5B%22sound%22%5D`)
  await expect(page).toHaveURL(/\/recordings\?/)
  await rows(page).getByRole('link').first().click()
  await expect.poll(() => param(page, 'at')).toBe(urlTime(sound?.startTime ?? 0))
  await expect(page.getByRole('button', { name: /^Play from/ })).toBeVisible()
})

test('says where the recordings could not be read, and who may not watch still sees them', async ({
  page,
  world,
}) => {
  const entrance = await camera(world, 1)
  await world.faults({
    kind: 'error',
    status: 503,
    operations: ['listSoraCamDeviceRecordingsAndEvents'],
  })
  await signIn(page, world, 'viewer')
  await page.goto(pageOf(entrance, `?at=${urlTime(yesterdayAt('10:30:00'))}&span=1h`))
  await expect(page.getByText(/The API had a problem/).first()).toBeVisible({ timeout: 20_000 })
  await expect(page.getByLabel('Time of day')).toHaveValue('10:30:00')
  await world.faults()
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(timeline(page)).toHaveAttribute('aria-valuetext', /motion events/)
  await expect(page.getByRole('button', { name: 'Export this moment' })).toHaveCount(0)
})
