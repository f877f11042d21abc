import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { expect, type World } from '../support.ts'

/** The SIMs of a world that fit, in the order of the API. */
export async function simsWhere(world: World, fits: (sim: Sim) => boolean): Promise<Sim[]> {
  const sims = await world.api<Sim[]>('GET', '/sims?limit=100')
  return sims.filter(fits)
}

/** One SIM of a world that fits. Fails where there is none: the scene is not set then. */
export async function simWhere(world: World, fits: (sim: Sim) => boolean): Promise<Sim> {
  const [sim] = await simsWhere(world, fits)
  expect(sim, 'a SIM for this scene').toBeDefined()
  return sim ?? {}
}

/** An active SIM, online, that nothing stands in the way of but its plan. */
export const isPlain = (sim: Sim) =>
  sim.status === 'active' &&
  sim.type !== 'virtual' &&
  sim.sessionStatus?.online === true &&
  !sim.expiryTime &&
  !sim.imeiLock

/** One that may also be put on standby, suspended and given other speed classes. */
export const isFree = (sim: Sim) => isPlain(sim) && subscription(sim) === 'plan-K2'

function subscription(sim: Sim): string {
  const profile = sim.profiles?.[sim.activeProfileId ?? '']
  return profile?.subscribers?.[profile.primaryImsi ?? '']?.subscription ?? ''
}

export const getSim = (world: World, simId: string | undefined) =>
  world.api<Sim>('GET', `/sims/${simId}`)

/** Gives a SIM a name, beside the console. */
export async function nameSim(world: World, sim: Sim, name: string): Promise<void> {
  await world.api('PUT', `/sims/${sim.simId}/tags`, [{ tagName: 'name', tagValue: name }])
}

export const table = (page: Page) => page.getByRole('table', { name: 'SIMs', exact: true })

/** The rows of the list that are in the document, without the header. */
export const rows = (page: Page) => table(page).locator('tbody').getByRole('row')

/** The row of one SIM, by a text that is only in it. */
export const row = (page: Page, text: string) => rows(page).filter({ hasText: text })

/** Opens the menu of a row or a page and chooses an action. */
export async function choose(page: Page, menu: Locator, action: string): Promise<Locator> {
  await menu.click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Waits for the action that a click starts to be through: its dialog goes away. */
export async function confirm(dialog: Locator, button: string): Promise<void> {
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** The lines of a downloaded CSV file, without the byte order mark. */
export async function csvLines(download: Download): Promise<string[]> {
  const text = await readFile(await download.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  return text.slice(1).trimEnd().split('\r\n')
}
