import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from '../support.ts'

interface Sim {
  readonly simId: string
  readonly tags: { readonly name?: string }
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search or jump to' })
const search = (page: Page) => page.getByRole('combobox', { name: 'Search or jump to' })
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })

async function openPalette(page: Page): Promise<void> {
  await expect(heading(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(search(page)).toBeFocused()
}

test.describe('the command palette', () => {
  test('goes to a page by keyboard', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/')
    await expect(heading(page)).toBeVisible()
    // At once: while its code is coming, what is typed is kept for it.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('grou')
    await expect(search(page)).toHaveValue('grou')
    await expect(palette(page).getByRole('option').first()).toHaveAccessibleName(/^Groups/)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/groups')
    await expect(palette(page)).toBeHidden()
  })

  test('finds a SIM by its name and by its number, and a group', async ({ page, world }) => {
    const sims = await world.api<Sim[]>('GET', '/sims?limit=100')
    const sim = sims.find(({ tags }) => /^[a-z-]+\d/i.test(tags.name ?? ''))
    if (!sim?.tags.name) throw new Error('The seeded fleet has no SIM with a plain name.')
    await signIn(page, world)
    await page.goto('/')
    await page.getByRole('button', { name: 'Search or jump to…' }).click()
    const options = palette(page).getByRole('option')
    await search(page).fill(sim.tags.name)
    await expect(options.filter({ hasText: sim.simId })).toBeVisible()
    await search(page).fill(sim.simId)
    await expect(options.filter({ hasText: sim.tags.name })).toBeVisible()
    await expectAccessible(page)
    await search(page).press('ArrowDown')
    await search(page).press('ArrowUp')
    await search(page).press('Enter')
    await expect(page).toHaveURL(`/sims/${sim.simId}`)
    await expect(heading(page)).toContainText(sim.tags.name)

    await openPalette(page)
    await page.keyboard.type('smart')
    await options.filter({ hasText: 'smart-meters' }).click()
    await expect(heading(page)).toContainText('smart-meters')
  })

  test('does what the page on screen offers', async ({ page, world }) => {
    const [group] = await world.api<{ groupId: string }[]>('GET', '/groups?limit=1')
    await signIn(page, world)
    await page.goto(`/groups/${group?.groupId}`)
    await expect(page.getByRole('button', { name: 'Rename' })).toBeVisible()
    await openPalette(page)
    await page.keyboard.type('rename')
    await page.getByRole('option', { name: /^Rename/ }).click()
    await expect(palette(page)).toBeHidden()
    await expect(page.getByRole('dialog', { name: /Rename/ })).toBeVisible()
  })

  test('says what went wrong and when nothing matches', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    await openPalette(page)
    await page.keyboard.type('zzzzqqqq')
    await expect(palette(page).getByText('Nothing matches.')).toBeVisible()
    await world.faults({ kind: 'expiredToken', times: 1, operations: ['searchSims'] })
    await search(page).fill('meter')
    const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' })
    await dialog.getByLabel('Password').fill(world.password)
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(search(page)).toHaveValue('meter')
    await expect(palette(page).getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
  })

  test('has what can be done first, then what was visited, and what one means by a word', async ({
    page,
    world,
  }) => {
    const [group] = await world.api<{ groupId: string }[]>('GET', '/groups?limit=1')
    await signIn(page, world)
    await page.goto('/stats')
    await expect(heading(page)).toHaveText('Usage')
    // Only what could be shown was visited, and the heading is there before that.
    const kept = () => page.evaluate(() => Object.values({ ...sessionStorage }).join('\n'))
    await expect.poll(kept).toContain('"/stats"')
    await page.goto(`/groups/${group?.groupId}`)
    await expect(page.getByRole('button', { name: 'Rename' })).toBeVisible()
    await openPalette(page)
    const sections = palette(page).getByRole('group')
    await expect(sections.filter({ has: page.getByRole('option') })).toHaveText([
      /^On this page/,
      /^Recent.*Usage/,
      /^Pages/,
      /^Commands/,
    ])
    const best = palette(page).getByRole('option').first()
    for (const [typed, label] of [
      ['register', 'Register a SIM'],
      ['ranking', 'Usage: Ranking'],
      ['dark', 'Use the dark appearance'],
      ['log out', 'Sign out'],
      ['> pin', 'Pin this page'],
    ] as const) {
      await search(page).fill(typed)
      await expect(best).toContainText(label)
    }
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Unpin this page' })).toBeVisible()
  })

  test('looks in one kind by its prefix, with what it found marked', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/')
    await openPalette(page)
    await palette(page).getByRole('button', { name: 'LoRaWAN lora:' }).click()
    await expect(search(page)).toHaveValue('lora:')
    const sections = palette(page).getByRole('group')
    await expect(sections).toHaveText([/^LoRaWAN devices/, /^LoRaWAN gateways/, /^LoRaWAN network/])
    await search(page).fill('lora:cold')
    await expect(palette(page).getByRole('option')).toHaveText([/Cold storage/])
    await expect(palette(page).locator('mark')).toHaveText('Cold')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toContainText('Cold storage')
  })

  test('shows one kind although another fails, and refuses with the reason', async ({
    page,
    world,
  }) => {
    await world.faults({ kind: 'error', operations: ['searchSims'] })
    await signIn(page, world, 'viewer')
    await page.goto('/groups')
    await openPalette(page)
    await page.keyboard.type('smart')
    await expect(palette(page).getByRole('option', { name: /smart-meters/ })).toBeVisible()
    await expect(palette(page).getByRole('group', { name: 'SIMs' })).toContainText('again')
    await search(page).fill('create a group')
    const create = palette(page).getByRole('option', { name: 'Create a group' })
    await expect(create).toContainText('This needs the permission')
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeVisible()
    await search(page).fill('')
    await expect(create).toBeHidden()
  })
})
