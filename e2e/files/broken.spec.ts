import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support.ts'

/** Drops files and folders of this machine on the page's list, as from its file manager. */
async function drop(page: Page, files: string[]): Promise<void> {
  const box = await page.getByRole('region', { name: 'Files' }).boundingBox()
  const session = await page.context().newCDPSession(page)
  const [x, y] = [(box?.x ?? 0) + 100, (box?.y ?? 0) + 60]
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  }
}

test('a file and a folder are dropped; an upload that breaks is told, and sent whole when one tries again', async ({
  page,
  world,
}, testInfo) => {
  const folder = testInfo.outputPath('line-a')
  const table = testInfo.outputPath('readings.csv')
  await mkdir(join(folder, 'deep'), { recursive: true })
  await writeFile(join(folder, 'deep', '検査 #1.txt'), 'one')
  await writeFile(join(folder, 'two.txt'), 'two')
  await writeFile(table, 'a,b\n1,2\n')
  await signIn(page, world)
  await page.goto('/files/firmware')
  await expect(page.getByRole('link', { name: 'v1.1/' })).toBeVisible()
  await drop(page, [folder, table])
  await world.faults({ kind: 'drop', operations: ['putFile'] })
  await page.getByRole('button', { name: 'Upload 3 files' }).click()
  const run = page.getByRole('region', { name: 'Upload 3 files' })
  await expect(run.getByText('3 failed')).toBeVisible()
  await run.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByText('An upload cannot go on where it broke').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await world.faults()
  await run.getByRole('button', { name: 'Retry 3' }).click()
  await expect(page.getByRole('link', { name: 'readings.csv' })).toBeVisible()
  await expect(run.getByText('3 files uploaded').first()).toBeVisible()
  const stored = async (prefix: string) =>
    (
      await world.api<{ filePath: string }[]>(
        'GET',
        `/files?scope=private&limit=9&prefix=${prefix}`,
      )
    ).map(({ filePath }) => filePath)
  const found = await world.api('GET', '/files?scope=private&prefix=/firmware/readings')
  expect(found).toMatchObject([{ contentLength: 8, contentType: 'text/csv' }])
  expect(await stored('/firmware/line-a')).toEqual([
    '/firmware/line-a/',
    '/firmware/line-a/deep/',
    '/firmware/line-a/deep/検査 #1.txt',
    '/firmware/line-a/two.txt',
  ])
})
