import { describe, expect, it } from 'vitest'
import { cameraNamedIn, mayNameCamera } from './file-path.ts'

const [lobby, dock] = [{ deviceId: '7CDDDE00A001' }, { deviceId: '202611270900' }] as const
const cameras = [lobby, dock]

describe('the camera that a path in Harvest Files names', () => {
  it.each([
    ['a folder of its own', '/sora_cam/7CDDDE00A001/1764200000000.jpg'],
    ['that folder itself', '/sora_cam/7CDDDE00A001/'],
    ['the name of a file', '/7CDDDE00A001_1764200000000_1764200900000.zip'],
    ['both', '/cameras/7CDDDE00A001/2026/11/27/7CDDDE00A001-0900.jpg'],
    ['beside the id of an export', '/123e4567-e89b-12d3-a456-426614174000/7CDDDE00A001_1.jpg'],
    ['beside a Japanese name', '/映像/店舗-7CDDDE00A001/1.jpg'],
  ])('is told by %s', (_, path) => {
    expect(mayNameCamera(path)).toBe(true)
    expect(cameraNamedIn(path, cameras)).toBe(lobby)
  })

  it.each([
    ['it names two', '/7CDDDE00A001/202611270900/1.jpg'],
    ['nobody here has that camera', '/sora_cam/7CDDDE00A0FF/1.jpg'],
    ['the id is a part of a longer word', '/7CDDDE00A0011.jpg'],
    ['letters follow it', '/7CDDDE00A001版.jpg'],
    ['it is written otherwise', '/sora_cam/7cddde00a001/1.jpg'],
    ['there is none', '/logs/2026-11-27.csv'],
  ])('is not told where %s', (_, path) => {
    expect(cameraNamedIn(path, cameras)).toBeUndefined()
  })

  it('a path without such a word names none, whatever cameras there are', () => {
    const paths = [
      '/',
      '/logs/2026-11-27.csv',
      '/sora_cam/7cddde00a001/1.jpg',
      '/1764200000000.jpg',
    ]
    expect(paths.map(mayNameCamera)).toEqual([false, false, false, false])
  })
})
