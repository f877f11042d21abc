import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { allGroups, names, type Group } from '../groups/support.ts'
import { expect, expectAccessible, signIn, test, watchErrors, type World } from '../support.ts'

interface Sim {
  readonly simId: string
  readonly status: string
}

/** The card of the one run there is. */
const card = (page: Page) => page.getByRole('region', { name: /^(Delete|Deactivate) / })

async function statusBySim(world: World): Promise<Map<string, string>> {
  const sims = new Map<string, string>()
  for (let after = ''; ;) {
    const page = await world.api<Sim[]>('GET', `/sims?limit=100&last_evaluated_key=${after}`)
    for (const { simId, status } of page) sims.set(simId, status)
    after = page.at(-1)?.simId ?? ''
    if (page.length < 100) return sims
  }
}

/** The cells of a CSV file, row by row, as a spreadsheet shows them. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain
    rows.at(-1)?.push(cell.replace(/^="(\d+)"$/, '$1'))
    if (end !== ',') rows.push([])
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}

async function exported(page: Page): Promise<string[][]> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export the outcome as CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/-outcome\.csv$/)
  return parse(await readFile(await file.path(), 'utf8'))
}

test('deletes several groups, and tries again what failed', async ({ page, world }) => {
  const errors = watchErrors(page)
  const before = await allGroups(world)
  await signIn(page, world)
  await page.goto('/groups')
  await page.getByRole('checkbox', { name: 'Select Edge gateways' }).check()
  await page.getByRole('checkbox', { name: 'Select smart-meters' }).check()
  await page.getByRole('checkbox', { name: 'Select Kiosk (production)' }).check()
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Actions for the selected groups' }).click()
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete 3 groups' })
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Edge gateways',
    'Kiosk (production)',
    'smart-meters',
  ])
  await world.faults({ kind: 'error', operations: ['deleteGroup'], times: 1 })
  await dialog.getByLabel('Type the number to confirm').fill('3')
  await page.keyboard.press('Enter')

  await expect(card(page)).toContainText('Finished: 2 of 3 done.')
  await expect(card(page)).toContainText('1 failed')
  await expect(page).toHaveURL('/groups')
  await expect(names(page)).toHaveCount(before.length - 2)
  expect(await allGroups(world)).toHaveLength(before.length - 2)
  await expectAccessible(page)

  await card(page).getByRole('button', { name: 'Details' }).click()
  const details = page.getByRole('dialog', { name: 'Delete 3 groups' })
  await expect(details.getByRole('table')).toContainText('COM')
  await expect(details.locator('tbody').getByRole('row')).toHaveCount(1)
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  // The run is with the person wherever they go.
  await page.getByRole('navigation').getByRole('link', { name: 'Home' }).click()
  await card(page).getByRole('button', { name: 'Retry 1' }).click()
  await expect(card(page)).toContainText('3 groups deleted')
  expect(await allGroups(world)).toHaveLength(before.length - 3)
  await card(page).getByRole('button', { name: 'Close this run' }).click()
  await expect(card(page)).toHaveCount(0)
  expect(errors).toEqual([])
})

test('asks nothing again of a selection after a reload, and keeps runs to their person', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/groups')
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).check()
  await page.getByRole('button', { name: 'Actions for the selected groups' }).click()
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.reload()
  await expect(names(page).first()).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL('/groups')

  await world.faults({ kind: 'error', operations: ['deleteGroup'] })
  await page.getByRole('checkbox', { name: 'Select Edge gateways' }).check()
  await page.getByRole('checkbox', { name: 'Select smart-meters' }).check()
  await page.getByRole('button', { name: 'Actions for the selected groups' }).click()
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  await page.getByLabel('Type the number to confirm').fill('2')
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('2 failed')

  // Its groups are not in the other coverage, so it cannot go on there.
  await page.getByRole('radio', { name: 'Global' }).click()
  await expect(card(page)).toContainText('This run is about the other coverage.')
  await expect(card(page).getByRole('button', { name: 'Retry 2' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Japan' }).click()
  await expect(card(page).getByRole('button', { name: 'Retry 2' })).toBeVisible()

  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await expect(card(page)).toHaveCount(0)
})

test.describe('a fleet of 300', () => {
  test.use({ worldOptions: { sims: 300, frozen: true } })

  test('is deactivated while a tenth fails: every SIM is accounted for', async ({
    page,
    world,
  }) => {
    const errors = watchErrors(page)
    await signIn(page, world)
    await page.goto('/sims')
    await expect(page.getByRole('table', { name: 'SIMs' })).toHaveAttribute('aria-rowcount', '301')
    const before = await statusBySim(world)
    expect(before.size).toBe(300)
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).check()
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /^Deactivate \d+ SIMs$/ })
    const wanted = Number((await dialog.getByRole('heading').first().innerText()).match(/\d+/)?.[0])
    expect(wanted).toBeGreaterThan(150)
    await expect(dialog).toContainText(`${300 - wanted} are left out`)
    await expect(dialog).toContainText('This SIM is already inactive.')

    const deactivateSim = ['deactivateSim']
    await world.faults(
      { kind: 'error', status: 500, rate: 0.1, operations: deactivateSim },
      { kind: 'latency', ms: 40, operations: deactivateSim },
    )
    await dialog.getByRole('button', { name: `Deactivate ${wanted} SIMs` }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(card(page).getByRole('progressbar')).toHaveAttribute(
      'aria-valuemax',
      String(wanted),
    )

    await card(page).getByRole('button', { name: 'Pause' }).click()
    await expect(card(page)).toContainText('Paused')
    const resting = async () => {
      const text = await card(page).innerText()
      await page.waitForTimeout(400)
      return text === (await card(page).innerText())
    }
    await expect.poll(resting).toBe(true)
    await card(page).getByRole('button', { name: 'Go on' }).click()
    await expect(card(page)).toContainText(/[1-9]\d? of \d+ answered/)
    // A reload loses at most the answers to what is under way; nothing goes on by itself.
    await page.reload()
    await expect(card(page)).toContainText(/Paused: [1-9]\d* of \d+ answered/)
    const paused = await statusBySim(world)
    await page.waitForTimeout(500)
    expect(await statusBySim(world)).toEqual(paused)
    await card(page).getByRole('button', { name: 'Go on' }).click()
    await expect(card(page).getByRole('button', { name: 'Pause' })).toBeVisible()
    await card(page).getByRole('button', { name: 'Stop' }).click()
    await expect(card(page)).toContainText(/Stopped: \d+ of \d+ done\./)
    await expect(card(page)).toContainText('not sent')
    await page.waitForTimeout(300)
    const stopped = await statusBySim(world)
    const doneSoFar = Number((await card(page).innerText()).match(/Stopped: (\d+)/)?.[1])
    const changed = [...stopped].filter(([id, status]) => status !== before.get(id))
    expect(changed.length).toBeGreaterThanOrEqual(doneSoFar)
    // Five are on their way at once: when the page is loaded anew, and when it is stopped.
    expect(changed.length).toBeLessThanOrEqual(doneSoFar + 10)
    expect(doneSoFar).toBeLessThan(wanted)

    await card(page)
      .getByRole('button', { name: /^Retry/ })
      .click()
    await expect(card(page)).toContainText('Finished', { timeout: 30_000 })
    await card(page).getByRole('button', { name: 'Details' }).click()
    const details = page.getByRole('dialog', { name: /^Deactivate/ })
    await details.getByText('All: 300').click()
    const [header, ...lines] = await exported(page)
    expect(header).toEqual(['id', 'name', 'outcome', 'code', 'message'])
    expect(new Set(lines.map(([id]) => id))).toEqual(new Set(before.keys()))

    // What the file says of each SIM is what the API says.
    const after = await statusBySim(world)
    const failed = lines.filter(([, , outcome]) => outcome === 'Failed')
    expect(failed.length).toBeGreaterThan(0)
    for (const [id = '', name, outcome, code, why] of lines) {
      // Read before it was sent again, since the answer had been lost: it had happened.
      const lost = outcome === 'Left out' && why === 'This SIM is already inactive.'
      const was = lost ? 'inactive' : before.get(id)
      const expected = { Done: 'inactive', Failed: was, 'Left out': was }[outcome ?? '']
      expect(after.get(id), `${name} (${id}): ${outcome} ${code}`).toBe(expected)
    }
    await page.keyboard.press('Escape')

    await world.faults()
    await card(page)
      .getByRole('button', { name: `Retry ${failed.length}` })
      .click()
    await expect(card(page)).toContainText(/\d+ SIMs deactivated/)
    const end = await statusBySim(world)
    expect(
      [...end.values()].filter((status) => status === 'inactive').length,
    ).toBeGreaterThanOrEqual(wanted)
    for (const [id] of failed) expect(end.get(id ?? '')).toBe('inactive')

    // What was done before the page was loaded anew is taken back with the rest.
    await card(page).getByRole('button', { name: /^Undo/ }).click()
    await expect(page.getByRole('region', { name: /^Undo: / })).toContainText(/Undone: \d+ SIMs/)
    const back = await statusBySim(world)
    for (const [id = '', , outcome] of lines) {
      if (outcome === 'Done' && before.get(id) === 'active') expect(back.get(id)).toBe('active')
    }
    expect(errors).toEqual([])
  })
})

/** Kept apart from the others: what it is about is the group that was moved to. */
test('moves the members of a group to another one', async ({ page, world }) => {
  const groups = await allGroups(world)
  const of = (name: string): Group | undefined => groups.find(({ tags }) => tags['name'] === name)
  const from = of('smart-meters')
  const to = of('Edge gateways')
  await signIn(page, world)
  await page.goto(`/groups/${from?.groupId}/sims`)
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).check()
  await page.getByRole('button', { name: 'Change group' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Group' }).fill('Edge')
  await page.getByRole('option', { name: 'Edge gateways' }).click()
  await dialog.getByRole('button', { name: /^Change group/ }).click()
  await expect(page.getByRole('heading', { name: 'No SIM is in this group' })).toBeVisible()
  const sims = await world.api<{ groupId?: string; status: string }[]>('GET', '/sims?limit=100')
  expect(sims.filter(({ groupId }) => groupId === to?.groupId).length).toBeGreaterThan(1)
})
