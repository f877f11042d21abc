import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readTable } from '../../src/domain/table-file.ts'
import { allGroups } from '../groups/support.ts'
import { expect, expectAccessible, signIn, test, watchErrors, type World } from '../support.ts'

interface Sim {
  readonly simId: string
  readonly status: string
  readonly groupId?: string
  readonly tags: Readonly<Record<string, string>>
}

const card = (page: Page) => page.getByRole('region', { name: /from a file$/ })

async function simsOf(world: World): Promise<Map<string, Sim>> {
  const sims = await world.api<Sim[]>('GET', '/sims?limit=100')
  return new Map(sims.map((sim) => [sim.simId, sim]))
}

/** Words in Shift_JIS, in which Excel writes CSV on a Japanese computer. */
const japanese: Readonly<Record<string, readonly number[]>> = {
  名前: [0x96, 0xbc, 0x91, 0x4f],
  グループ名: [0x83, 0x4f, 0x83, 0x8b, 0x81, 0x5b, 0x83, 0x76, 0x96, 0xbc],
  設置場所: [0x90, 0xdd, 0x92, 0x75, 0x8f, 0xea, 0x8f, 0x8a],
  東京: [0x93, 0x8c, 0x8b, 0x9e],
}

function shiftJis(text: string): Buffer {
  const parts = text.split(/(名前|グループ名|設置場所|東京)/)
  return Buffer.concat(
    parts.map((part) => {
      const bytes = japanese[part]
      return bytes ? Buffer.from(bytes) : Buffer.from(part, 'latin1')
    }),
  )
}

test.use({ worldOptions: { sims: 60, frozen: true } })

test('changes SIMs from a file, through failures and a reload', async ({ page, world }) => {
  const errors = watchErrors(page)
  const before = await simsOf(world)
  const group = (await allGroups(world)).find(({ tags }) => tags['name'] === 'Edge gateways')
  const ids = [...before.values()]
    .filter(({ status }) => status !== 'terminated' && status !== 'shipped')
    .map(({ simId }) => simId)
  const [same = '', lost = ''] = ids
  const changing = ids.slice(2)
  const rows = [
    'SIM ID,名前,グループ名,設置場所',
    ...changing.map((simId, at) => `"${simId}",meter ${at},Edge gateways,東京`),
    `${same},,,`,
    '8.98E+18,meter,,',
    `${lost},meter,nowhere,`,
    '8942310000009990000,meter,,',
  ]
  await signIn(page, world)
  await page.goto('/sims')
  await page.getByRole('link', { name: 'Change from a file' }).click()

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open CSV file' }).click()
  const buffer = shiftJis(rows.join('\r\n'))
  await (await chooser).setFiles({ name: 'sims.csv', mimeType: 'text/csv', buffer })
  await expect(page.getByLabel('What 名前 holds')).toHaveValue('tag:name')
  await expect(page.getByLabel('What グループ名 holds')).toHaveValue('group')
  await page.getByLabel('What 設置場所 holds').selectOption('Tag “設置場所”')
  await page.getByRole('button', { name: `Check ${rows.length - 1} rows` }).click()

  // What will change, and what not and why, before anything is sent.
  const leftOut = page.getByRole('table', { name: 'Rows that are left out' })
  const line = changing.length + 2
  await expect(leftOut.getByRole('row', { name: new RegExp(` ${line + 1} A spr`) })).toContainText(
    'A spreadsheet has rounded a number to 8.98E+18.',
  )
  await expect(leftOut.getByRole('row', { name: new RegExp(` ${line + 2} There`) })).toContainText(
    'There is no group “nowhere”.',
  )
  await expect(leftOut.getByRole('row', { name: new RegExp(` ${line + 3} There`) })).toContainText(
    'made zeros of the last digits',
  )
  await expect(leftOut.locator('tbody').getByRole('row')).toHaveCount(3)
  const changes = page.getByRole('table', { name: 'What will change' })
  await expect(changes.locator('tbody').getByRole('row').first()).toContainText('meter 0')
  await expect(changes.locator('tbody').getByRole('row').first()).toContainText('東京')
  await expect(page.getByText('1 is so already.')).toBeVisible()
  await expectAccessible(page)
  expect(await simsOf(world)).toEqual(before)

  const operations = ['putSimTags', 'setSimGroup']
  await world.faults(
    { kind: 'error', status: 500, rate: 0.1, operations },
    { kind: 'latency', ms: 60, operations },
  )
  const all = changing.length
  await page.getByRole('button', { name: `Change ${all} SIMs` }).click()
  await expect(card(page)).toContainText(/[1-9]\d? of \d+ answered/)
  await page.reload()

  // Nothing goes on by itself, and nothing that was answered is forgotten.
  await expect(card(page)).toContainText(/Paused: [1-9]\d* of \d+ answered/)
  const paused = await simsOf(world)
  await page.waitForTimeout(500)
  expect(await simsOf(world)).toEqual(paused)
  await card(page).getByRole('button', { name: 'Go on' }).click()
  await expect(card(page)).toContainText('Finished', { timeout: 30_000 })

  await card(page).getByRole('button', { name: 'Details' }).click()
  await page.getByText(/^All: /).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export the outcome as CSV' }).click()
  const outcome = readTable(await readFile(await (await download).path(), 'utf8'))
  const told = new Map(outcome.rows.map(({ cells: [simId = '', , how = ''] }) => [simId, how]))
  const left = [...told].filter(([, how]) => how === 'Left out')
  expect(left.map(([row]) => row.split(':')[0])).toEqual([1, 2, 3].map((at) => `Line ${line + at}`))
  for (const [row] of left) told.delete(row)
  expect(new Set(told.keys())).toEqual(new Set(changing))
  const isDone = ({ tags, groupId }: Sim) =>
    tags['設置場所'] === '東京' && groupId === group?.groupId && tags['name']?.startsWith('meter ')
  const after = await simsOf(world)
  for (const [simId, how] of told) {
    const sim = after.get(simId)
    expect(sim && isDone(sim), `${simId}: ${how}`).toBe(how === 'Done')
  }
  const failed = [...told.values()].filter((how) => how === 'Failed').length
  expect(failed).toBeGreaterThan(0)
  await page.keyboard.press('Escape')

  await world.faults()
  await card(page)
    .getByRole('button', { name: `Retry ${failed}` })
    .click()
  await expect(card(page)).toContainText(`${all} SIMs changed`)
  const end = await simsOf(world)
  expect(changing.every((simId) => isDone(end.get(simId) as Sim))).toBe(true)
  expect(end.get(same)).toEqual(before.get(same))
  expect(end.get(lost)).toEqual(before.get(lost))

  // The way back, as long as it is offered.
  await card(page).getByRole('button', { name: 'Undo' }).click()
  const undo = page.getByRole('region', { name: /^Undo: Change/ })
  await expect(undo).toContainText(`Undone: ${all} SIMs changed`, { timeout: 20_000 })
  const undone = await simsOf(world)
  for (const simId of changing) {
    expect(undone.get(simId)?.tags).toEqual(before.get(simId)?.tags)
    expect(undone.get(simId)?.groupId).toBe(before.get(simId)?.groupId)
  }
  expect(errors).toEqual([])
})
