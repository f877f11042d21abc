import type { Page } from '@playwright/test'
import type { World } from '../support.ts'

export interface Group {
  readonly groupId: string
  readonly tags: Readonly<Record<string, string>>
  readonly createdTime: number
}

export interface Sim {
  readonly simId: string
  readonly groupId?: string
  readonly tags?: Readonly<Record<string, string>>
}

/** Every group of the operator, as the API has them. */
export const allGroups = (world: World) => world.api<Group[]>('GET', '/groups?limit=100')

export async function groupNamed(world: World, name: string): Promise<Group> {
  const group = (await allGroups(world)).find(({ tags }) => tags['name'] === name)
  if (!group) throw new Error(`There is no group ${name}`)
  return group
}

/** The SIMs that the API says are in the group. */
export const membersOf = async (world: World, groupId: string) =>
  (await world.api<Sim[]>('GET', '/sims?limit=100')).filter((sim) => sim.groupId === groupId)

/** The names in the table, from the top. */
export const names = (page: Page) => page.getByRole('table').getByRole('rowheader')
