import type { PacketCaptureSession } from '../../src/api/generated/models/packetCaptureSession.ts'
import { again, expect, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'
import { isPlain, simWhere } from './support.ts'

test('packets of a SIM are captured, followed without a reload, fetched and deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const sim = await simWhere(world, isPlain)
  await signIn(page, world)
  await page.goto(`/sims/${sim.simId}/tools/capture`)
  await page.getByRole('button', { name: 'Capture packets' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'For how long' }).click()
  await page.getByRole('option', { name: 'Another time' }).click()
  await dialog.getByRole('textbox', { name: 'Seconds' }).fill('20')
  await dialog.getByRole('textbox', { name: /^Beginning of the file/ }).fill('line 1')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Enter a number from 30 to 86,400.')).toBeVisible()
  await expect(dialog.getByText('Use letters, digits, _ and -')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Seconds' }).fill('600')
  await dialog.getByRole('textbox', { name: /^Beginning of the file/ }).fill('line-1_')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  const path = `/sims/${sim.simId}/packet_capture_sessions`
  const [made] = await world.api<PacketCaptureSession[]>('GET', path)
  const row = page
    .getByRole('table', { name: 'Packet captures' })
    .getByRole('row')
    .filter({ hasText: 'line-1_' })
  await expect(row).toContainText(/Requested|About to begin/)
  // It cannot be stopped or deleted before it has begun.
  await expect(row.getByRole('button')).toHaveCount(0)
  await world.clock({ now: Date.now() + 30_000 })
  await expect(row.getByText('Capturing', { exact: true })).toBeVisible()
  await expect(row.getByRole('timer')).toHaveText(/^(9|10) min( \d+ sec)? left$/)
  await world.clock({ now: Date.now() + 120_000 })
  await row.getByRole('button', { name: 'Stop' }).click()
  await dialog.getByRole('button', { name: 'Stop packet capture' }).click()
  await expect(row.getByText('Stopped')).toBeVisible()

  // A tab of its own, which goes again with the file.
  const asked = page.context().waitForEvent('request', (one) => one.url().includes('/files/'))
  await row.getByRole('button', { name: 'Download' }).click()
  const file = await page.request.get((await asked).url(), again)
  const disposition = file.headers()['content-disposition']
  expect(disposition).toContain(`line-1_${made?.sessionId}.pcap`)
  const bytes = await file.body()
  // The magic number of libpcap.
  expect(bytes.readUInt32LE(0)).toBe(0xa1b2c3d4)
  expect(bytes.length).toBeGreaterThan(1000)

  await row.getByRole('button', { name: 'Delete' }).click()
  await dialog.getByLabel(toConfirm).fill(endOf(made?.sessionId ?? ''))
  await dialog.getByRole('button', { name: 'Delete packet capture' }).click()
  await expect(row).toBeHidden()
  expect(await world.stored(`${path}/${made?.sessionId}`)).toBeUndefined()
  expect(errors).toEqual([])
})
