import {
  camera,
  expectPicture,
  frame,
  pageOf,
  recordings,
  secondOf,
  spendAll,
  urlTime,
  usedSeconds,
  yesterdayAt,
} from './camera-support.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

test('plays a moment of the timeline: its frame is shown, and its cost was said before', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const entrance = await camera(world, 1)
  await signIn(page, world)
  const used = await usedSeconds(world, entrance)
  await page.goto(pageOf(entrance))
  await page
    .getByRole('textbox', { name: 'Day', exact: true })
    .fill(urlTime(yesterdayAt('12:00:00')).slice(0, 10))
  await page.getByLabel('Time of day').fill('10:32:15')
  await page.getByRole('button', { name: 'Go to' }).click()
  const at = () => new URL(page.url()).searchParams.get('at')
  await expect.poll(at).toBe(urlTime(yesterdayAt('10:32:15')))

  await expect(page.getByText('This will use up to 15 min of the viewing quota.')).toBeVisible()
  expect(await usedSeconds(world, entrance)).toBe(used)
  await page.getByRole('button', { name: 'Play from 10:32:15' }).click()
  await expectPicture(page, yesterdayAt('10:32:15'))
  const before = await frame(page)
  await expect.poll(async () => (await frame(page)).currentTime).toBeGreaterThan(before.currentTime)
  expect(await usedSeconds(world, entrance)).toBe(used + 900)

  // Moments that were paid for cost nothing more, and the picture follows.
  await page.getByRole('button', { name: 'Forward 10 seconds' }).click()
  await expect.poll(async () => (await frame(page)).second).toBeGreaterThan(before.second + 8)
  await page.getByRole('group', { name: 'Picture' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  const paused = await frame(page)
  await page.waitForTimeout(1200)
  expect((await frame(page)).second).toBe(paused.second)
  await page.goto(pageOf(entrance, `?at=${urlTime(yesterdayAt('10:40:00'))}`))
  expect(await usedSeconds(world, entrance)).toBe(used + 900)
  await expect(page.getByRole('button', { name: 'Play from 10:40:00' })).toBeVisible()
  expect(errors).toEqual([])
})

test('goes on over the border of 15 minutes', async ({ page, world }) => {
  const entrance = await camera(world, 1)
  await signIn(page, world)
  const used = await usedSeconds(world, entrance)
  await page.goto(pageOf(entrance, `?at=${urlTime(yesterdayAt('10:00:07'))}&span=1h`))
  await page.getByRole('button', { name: 'Play from 10:00:07' }).click()
  await expectPicture(page, yesterdayAt('10:00:07'))

  await page.getByLabel('Time of day').fill('10:14:54')
  await page.getByRole('button', { name: 'Go to' }).click()
  await expectPicture(page, yesterdayAt('10:14:54'), 5)
  await expect.poll(() => usedSeconds(world, entrance)).toBe(used + 1800)
  await expectPicture(page, yesterdayAt('10:15:01'), 8)
  expect(await usedSeconds(world, entrance)).toBe(used + 1800)
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('asks again for addresses that have expired, and goes on at the same moment', async ({
  page,
  world,
}) => {
  const entrance = await camera(world, 1)
  await signIn(page, world)
  await page.goto(pageOf(entrance, `?at=${urlTime(yesterdayAt('11:00:07'))}&span=1h`))
  await page.getByRole('button', { name: 'Play from 11:00:07' }).click()
  await expectPicture(page, yesterdayAt('11:00:07'))

  await world.clock({ now: Date.now() + 61 * 60_000 })
  const used = await usedSeconds(world, entrance)
  await page.getByLabel('Time of day').fill('11:10:00')
  await page.getByRole('button', { name: 'Go to' }).click()
  await expect(page.getByText('The addresses of the video had expired')).toBeVisible()
  await expect(page.getByText(/asked for again from 11:10:00 .* took 5 min/)).toBeVisible()
  await expectPicture(page, yesterdayAt('11:10:00'), 10)
  expect(await usedSeconds(world, entrance)).toBe(used + 307)
})

test('says where segments are missing, and skips them', async ({ page, world }) => {
  const dock = await camera(world, 7)
  await signIn(page, world)
  await page.goto(pageOf(dock, `?at=${urlTime(yesterdayAt('10:00:56'))}&span=10m`))
  await page.getByRole('button', { name: 'Play from 10:00:56' }).click()
  await expectPicture(page, yesterdayAt('10:00:56'), 4)

  const hole = page.getByRole('alert')
  await expect(hole).toContainText('The video from 10:01:00 to 10:01:10 is missing')
  expect(secondOf(yesterdayAt('10:00:59'))).toBe((await frame(page)).second)
  await page.getByRole('button', { name: 'Skip to 10:01:10' }).click()
  await expectPicture(page, yesterdayAt('10:01:20'), 8)
  await expect(hole).toBeHidden()
})

test('explains a quota that is used up', async ({ page, world }) => {
  const lobby = await camera(world, 5)
  await signIn(page, world)
  await page.goto(pageOf(lobby, `?at=${urlTime(yesterdayAt('10:00:00'))}`))
  await expect(page.getByText('This month’s viewing quota is used up').first()).toBeVisible()
  await expect(
    page.getByText(/are available again on .*, 09:00, when the month turns in UTC/),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /Play from/ })).toHaveCount(0)
  await expect(page.getByRole('slider', { name: /Recordings of/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export this moment' })).toBeDisabled()
  await expectAccessible(page)
})

test('plays a camera that records motion only, until its quota ends', async ({ page, world }) => {
  await signIn(page, world)
  // 400 seconds are left to watch.
  const shared = await camera(world, 9)
  const { records } = await recordings(
    world,
    shared,
    yesterdayAt('09:00:00'),
    yesterdayAt('18:00:00'),
  )
  const first = records[0]?.startTime ?? 0
  await page.goto(pageOf(shared, `?at=${urlTime(first - 60_000)}&span=1h`))
  await expect(page.getByText('Nothing was recorded at')).toBeVisible()
  await page.getByRole('button', { name: /Play from/ }).click()
  await expectPicture(page, first)
  await expect(page.getByRole('button', { name: /Play from/ })).toHaveCount(0)

  // It ends while the page is open.
  await expect(page.getByText('6 min 40 sec left')).toBeHidden()
  await spendAll(world, shared)
  await page.getByRole('button', { name: 'Export this moment' }).click()
  await expect(page.getByText('There is no still of')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('This month’s viewing quota is used up').first()).toBeVisible()
})

test('keeps the recordings of a camera that is offline, and of one that nobody may watch', async ({
  page,
  world,
}) => {
  const fridge = await camera(world, 2)
  await signIn(page, world)
  await page.goto(pageOf(fridge))
  await expect(page.getByText('This camera is offline')).toBeVisible()
  await expect(page.getByText('There is no latest video')).toBeVisible()
  const past = yesterdayAt('10:00:07') - 2 * 86_400_000
  await page.goto(pageOf(fridge, `?at=${urlTime(past)}`))
  await page.getByRole('button', { name: 'Play from 10:00:07' }).click()
  await expectPicture(page, past)

  // A name with markup is text.
  const yard = await camera(world, 4)
  await page.goto(pageOf(yard))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(yard.name)
  await expect(page.getByRole('slider', { name: `Recordings of ${yard.name}` })).toBeVisible()

  const spare = await camera(world, 8)
  await page.goto(pageOf(spare))
  await expect(page.getByText('This camera has no recording license')).toBeVisible()
})

test('exports the still of the moment', async ({ page, world }) => {
  const entrance = await camera(world, 1)
  await signIn(page, world)
  await page.goto(pageOf(entrance, `?at=${urlTime(yesterdayAt('10:32:15'))}`))
  await page.getByRole('button', { name: 'Export this moment' }).click()
  await expect(page.getByText(/.*: The still (waits to be|is being) made/)).toBeVisible()
  await world.clock({ now: Date.now() + 10_000 })
  const image = page.getByRole('img', { name: /What the camera saw at .*10:32:15/ })
  await expect(image).toBeVisible()
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1920)
  await expect(page.getByRole('link', { name: 'Download' })).toHaveAttribute('href', /\/media\//)

  const site = await camera(world, 6)
  const { records } = await recordings(
    world,
    site,
    yesterdayAt('10:00:00'),
    yesterdayAt('12:00:00'),
  )
  const at = (records[0]?.startTime ?? 0) + 5000
  await page.goto(pageOf(site, `?at=${urlTime(at)}`))
  await page.getByRole('button', { name: 'Export this moment' }).click()
  await world.clock({ now: Date.now() + 25_000 })
  await expect(page.getByText('The first try failed. Soracom is trying once more.')).toBeVisible()
  await world.clock({ now: Date.now() + 60_000 })
  await expect(page.getByText('Soracom could not make this still.')).toBeVisible()
})
