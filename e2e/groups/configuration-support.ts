import type { Page } from '@playwright/test'
import type { World } from '../support.ts'

export type Configuration = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface StoredGroup {
  readonly groupId: string
  readonly configuration: Configuration
}

/** Makes a group with a configuration. */
export async function makeGroup(world: World, configuration: Configuration): Promise<string> {
  const body = { tags: { name: 'Configured' }, configuration }
  return (await world.api<StoredGroup>('POST', '/groups', body)).groupId
}

/** What is stored of a namespace. */
export async function storedIn(world: World, groupId: string, namespace: string) {
  const group = await world.api<StoredGroup>('GET', `/groups/${groupId}`)
  return group.configuration[namespace]
}

/** Sets keys of a namespace beside the console, as another person would. */
export const putBeside = (
  world: World,
  groupId: string,
  namespace: string,
  settings: Readonly<Record<string, unknown>>,
) =>
  world.api(
    'PUT',
    `/groups/${groupId}/configuration/${namespace}`,
    Object.entries(settings).map(([key, value]) => ({ key, value })),
  )

export const pageOf = (groupId: string, namespace: string, search = '') =>
  `/groups/${groupId}/configuration/${namespace}${search}`

/** The dialog that shows what a save changes. */
export const review = (page: Page) => page.getByRole('dialog', { name: /^Save the settings of/ })

/** The rows of what a save changes, as text. */
export const changes = (page: Page) =>
  review(page).getByRole('table').locator('tbody').getByRole('row')

/** Replaces the whole text of the JSON editor. */
export async function typeJson(page: Page, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: /as JSON$/ })
  await editor.click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

/** Opens the review and saves, with the keyboard's own way: Enter in the dialog. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review and save' }).click()
  await review(page)
    .getByRole('button', { name: /^Save \d+ changes?$/ })
    .click()
}
