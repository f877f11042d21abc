import type { Locator, Page } from '@playwright/test'
import { expect, type World } from './support.ts'

/** The field that wants the end of an id. */
export const toConfirm = /^This cannot be undone\. Type the (last four|ID)/

/** What one types of an id to confirm. */
export const endOf = (id: string) => id.slice(-4)

/** One thing, and where it is found: what a tour needs to know of a family. */
export interface Subject {
  /** As dialogs name it: "Rename SIM". */
  readonly noun: string
  /** The page of the list. */
  readonly list: string
  /** Its own page. */
  readonly page: string
  /** Its path in the API, which answers it as it is stored. */
  readonly api: string
  readonly name: string
  /** How its name is stored; as the tag `name` when left out. */
  readonly stores?: (name: string) => Record<string, unknown>
}

/** What the plain shapes read of what is stored. */
export interface Stored {
  readonly tags?: Readonly<Record<string, string>>
  readonly groupId?: string | null
  readonly status?: string
  readonly terminationEnabled?: boolean
}

/**
 * The plain shapes of a family, done through its pages, each with what is stored afterwards. The
 * page is loaded once, by whoever begins the tour; from then on there are links only.
 */
export function tourOf(page: Page, world: World, subject: Subject) {
  let { name } = subject
  const stores = subject.stores ?? ((now: string) => ({ tags: { name: now } }))
  const heading = page.getByRole('heading', { level: 1 })
  const read = async () => (await world.stored<Stored>(subject.api)) ?? {}
  const expectStored = (wanted: Record<string, unknown>) => expect.poll(read).toMatchObject(wanted)

  /** Chooses an action on the page of the thing: in its menu, or where there is none its button. */
  async function begin(action: string): Promise<Locator> {
    await expect(heading).toHaveText(name)
    const menu = page.getByRole('main').getByRole('button', { name: `Actions for ${name}` })
    if (await menu.isVisible()) {
      await menu.click()
      await page.getByRole('menuitem', { name: action, exact: true }).click()
    } else {
      await page.getByRole('main').getByRole('button', { name: action, exact: true }).click()
    }
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    return dialog
  }

  /** Sends what a dialog is about: its button says the same as its title, and names the thing. */
  async function send(dialog: Locator): Promise<void> {
    const title = (await dialog.getByRole('heading').first().textContent()) ?? ''
    expect(title).toMatch(new RegExp(`\\b${subject.noun}\\b`))
    await dialog.getByRole('button', { name: title, exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** An action that asks for nothing, or for what `fill` fills in. */
  async function act(action: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
    const dialog = await begin(action)
    await fill?.(dialog)
    await send(dialog)
  }

  /** An action that wants the end of the id: neither without it nor with a part of it. */
  async function actTyped(action: string): Promise<void> {
    const end = endOf(decodeURIComponent(subject.api.split('/').at(-1) ?? ''))
    await act(action, async (dialog) => {
      const typed = dialog.getByLabel(toConfirm)
      await expect(typed).toBeFocused()
      await expect(dialog.locator('mark')).toHaveText(end)
      for (const part of ['', end.slice(0, -1), name]) {
        await typed.fill(part)
        await page.keyboard.press('Enter')
        await expect(dialog.getByRole('button', { name: action })).toBeDisabled()
      }
      await typed.fill(end.toUpperCase())
    })
  }

  async function choose(dialog: Locator, field: string, option: string): Promise<void> {
    await dialog.getByRole('combobox', { name: field, exact: true }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }

  return {
    act,
    choose,
    expectStored,
    stored: read,

    /** It stands in the list that is on screen, and its link leads to its page. */
    async isListed(): Promise<void> {
      await expect(page).toHaveURL(new RegExp(`^[^?]*${subject.list}(\\?|$)`))
      await page.getByRole('table').getByRole('link', { name, exact: true }).click()
      await expect(heading).toHaveText(name)
      await expect(page).toHaveURL(subject.page)
    },

    /** Goes to a tab of its page. */
    async tab(label: string): Promise<void> {
      const tabs = page.getByRole('main').getByRole('navigation')
      // A count may follow.
      const tab = tabs.getByRole('link', { name: new RegExp(`^${label}\\s*\\d*$`) })
      await tab.click()
      await expect(tab).toHaveAttribute('aria-current', 'page')
    },

    async rename(to: string): Promise<void> {
      await act('Rename', async (dialog) => {
        const field = dialog.getByRole('textbox', { name: 'Name' })
        await expect(field).toBeFocused()
        await expect(field).toHaveValue(name)
        await field.fill(to)
      })
      name = to
      await expect(heading).toHaveText(to)
      await expect(page).toHaveTitle(new RegExp(to))
      await expectStored(stores(to))
    },

    async setTag(tag: string, value: string): Promise<void> {
      await act('Set a tag', async (dialog) => {
        await dialog.getByRole('textbox', { name: 'Tag name' }).fill(tag)
        await dialog.getByRole('textbox', { name: 'Tag value' }).fill(value)
      })
      await expectStored({ tags: { name, [tag]: value } })
    },

    async deleteTag(tag: string): Promise<void> {
      await act('Delete a tag', (dialog) => choose(dialog, 'Tag', tag))
      await expect.poll(async () => (await read()).tags).not.toHaveProperty([tag])
    },

    async changeGroup(group: { readonly groupId: string; readonly name: string }): Promise<void> {
      await act('Change group', (dialog) => choose(dialog, 'Group', group.name))
      await expect(page.getByRole('main').getByRole('link', { name: group.name })).toBeVisible()
      await expectStored({ groupId: group.groupId })
    },

    async leaveGroup(): Promise<void> {
      await act('Remove from group')
      await expect.poll(async () => (await read()).groupId ?? '').toBe('')
    },

    /** Takes the protection off, which the API calls enabling termination, or puts it on. */
    async protect(how: 'on' | 'off'): Promise<void> {
      await act(`Turn termination protection ${how}`)
      await expectStored({ terminationEnabled: how === 'off' })
    },

    async terminate(): Promise<void> {
      await actTyped('Terminate')
      await expectStored({ status: 'terminated' })
    },

    /** Deletes it for good: the list is shown without it, and Back does not lead to its page. */
    async remove(): Promise<void> {
      await actTyped('Delete')
      await expect(page).toHaveURL(new RegExp(`^[^?]*${subject.list}(\\?|$)`))
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(name)
      await expect(page.getByRole('table').getByRole('link', { name, exact: true })).toHaveCount(0)
      await page.goBack()
      await expect(page).not.toHaveURL(subject.page)
    },

    /** Nothing is stored any more where it was. */
    isGone: () => expect.poll(() => world.stored(subject.api)).toBeUndefined(),
  }
}
