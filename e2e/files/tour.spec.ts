import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, signIn, test, watchErrors, type World } from '../support.ts'

/** Every byte there is, more than one part of the store. */
const bytes = Buffer.from(Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7) % 256))
const oddName = '検査 50% #1?&.bin'

const pathsBelow = async (world: World, prefix: string) => {
  const query = `scope=private&limit=100&prefix=${encodeURIComponent(prefix)}`
  const found = await world.api<{ filePath: string }[]>('GET', `/files?${query}`)
  return found.map(({ filePath }) => filePath)
}

const fileNamed = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Files' }).getByRole('link', { name, exact: true })

test('a tour of files: a folder, uploads, a preview, a download, replacing, and deletion', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/files')

  // A folder whose name has what addresses are made of.
  await page.getByRole('button', { name: 'New folder' }).click()
  await page.getByLabel('Name of the folder').fill('..')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A name cannot be . or .. alone.')).toBeVisible()
  await page.getByLabel('Name of the folder').fill('a%20b #?')
  await page.keyboard.press('Enter')
  await fileNamed(page, 'a%20b #?/').click()
  await expect(page.getByText('This folder is empty')).toBeVisible()
  const folder = page.url()

  // Two files at once.
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'Upload files' }).first().click()
  await page.getByLabel('Files to upload').setInputFiles([
    { name: oddName, mimeType: '', buffer: bytes },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('first\n') },
  ])
  await page.getByRole('button', { name: 'Upload 2 files' }).click()
  await expect(fileNamed(page, oddName)).toBeVisible()
  expect(await pathsBelow(world, '/a%20b #?/')).toEqual([
    '/a%20b #?/',
    '/a%20b #?/notes.txt',
    `/a%20b #?/${oddName}`,
  ])

  // The same file again, which is asked first.
  await main.getByRole('button', { name: 'Upload files' }).first().click()
  const again = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('second\n') }
  await page.getByLabel('Files to upload').setInputFiles([again])
  await expect(page.getByText('1 file is there already')).toBeVisible()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Upload files' })).toBeDisabled()
  await dialog.getByRole('radio', { name: 'Replace them' }).check()
  await dialog.getByRole('button', { name: 'Upload 1 file' }).click()
  await expect(dialog).toBeHidden()

  // What is in it now, and what a device would call it.
  await fileNamed(page, 'notes.txt').click()
  await expect(page.getByLabel('Preview')).toHaveText('second\n')
  await expect(
    page.getByText('http://harvest-files.soracom.io/a%2520b%20%23%3F/notes.txt'),
  ).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('Preview')).toBeHidden()
  expect(page.url()).toBe(folder)

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: `Actions for ${oddName}` }).click()
  await page.getByRole('menuitem', { name: 'Download' }).click()
  const saved = await downloading
  expect(saved.suggestedFilename()).toContain('検査 50')
  expect((await readFile(await saved.path())).equals(bytes)).toBe(true)

  // One file by the end of its name.
  await page.getByRole('button', { name: 'Actions for notes.txt' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog.getByLabel(/Type the last four characters of the name/).fill('.txt')
  await page.keyboard.press('Enter')
  await expect(fileNamed(page, 'notes.txt')).toBeHidden()

  // The folder with what is left in it.
  await page.getByRole('navigation', { name: 'Folders' }).getByText('My files').click()
  await page.getByRole('button', { name: 'Actions for a%20b #?' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(dialog.getByText('1 file or folder in them will be deleted too')).toBeVisible()
  await dialog.getByLabel(/Type the number to confirm/).fill('2')
  await page.keyboard.press('Enter')
  await expect(fileNamed(page, 'a%20b #?/')).toBeHidden()
  expect(await pathsBelow(world, '/a%20b')).toEqual([])

  // Files of many folders, by how their paths begin; and a table that is looked at.
  await page.getByRole('button', { name: 'Find by path' }).click()
  await page.getByLabel('The path begins with').fill('/logs/20')
  await page.keyboard.press('Enter')
  await fileNamed(page, (await pathsBelow(world, '/logs/20'))[0] ?? '').click()
  await expect(page.getByRole('columnheader', { name: 'temperature' })).toBeVisible()
  // Of a file that is not among the rows, its type, size and version are asked for.
  await page.getByRole('button', { name: 'Back to the folder' }).click()
  await expect(fileNamed(page, 'logs/')).toBeVisible()
  await expect(page.getByRole('dialog').getByText('text/csv')).toBeVisible()
  expect(errors).toEqual([])
})
