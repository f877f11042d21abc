import type { Page } from '@playwright/test'
import type { World } from '../support.ts'
import { tourOf } from '../tour.ts'

export interface Camera {
  readonly deviceId: string
  readonly name: string
  readonly connected: boolean
  readonly powerState: string
}

/** Every camera of the operator, as the API has them. */
export const allCameras = (world: World) => world.api<Camera[]>('GET', '/sora_cam/devices')

/** The camera whose name holds `part`. */
export async function cameraNamed(world: World, part: string): Promise<Camera> {
  const camera = (await allCameras(world)).find(({ name }) => name.includes(part))
  if (!camera) throw new Error(`There is no camera ${part}`)
  return camera
}

/** A tour of the camera that is called so. */
export const tourOfCamera = (
  page: Page,
  world: World,
  { deviceId, name }: Pick<Camera, 'deviceId' | 'name'>,
) =>
  tourOf(page, world, {
    noun: 'camera',
    list: '/soracam',
    page: `/soracam/${deviceId}`,
    api: `/sora_cam/devices/${deviceId}`,
    name,
    stores: (stored) => ({ name: stored }),
  })

/** The first cells of the table, from the top. */
export const firstCells = (page: Page) => page.getByRole('table').getByRole('rowheader')

/** Whether the pictures in sight have come. */
export const picturesCame = (page: Page) =>
  page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll('img')]
    return pictures.some(({ naturalWidth }) => naturalWidth > 0)
  })
