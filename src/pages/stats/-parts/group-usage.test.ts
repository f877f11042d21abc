import { describe, expect, it } from 'vitest'
import { fleetByStart } from '../../-usage/usage.ts'
import { groupChart, groupUsages, withoutGroup } from './group-usage.ts'

const stats = (...bytes: number[]) =>
  bytes.map((upload, at) => ({
    unixtime: at * 86_400,
    uploadByteSizeTotal: upload,
    downloadByteSizeTotal: 1,
  }))
const group = (groupId: string) => ({ groupId, name: `Group ${groupId}` })

describe('the usage of groups', () => {
  const { usages, failed } = groupUsages(
    [group('a'), group('b'), group('c')],
    [{ answer: stats(1, 2) }, { error: 'no' }, { answer: stats(10, 20) }],
  )

  it('is in the order of what they used, beside what could not be loaded', () => {
    expect(usages.map(({ groupId, total }) => [groupId, total])).toEqual([
      ['c', { upload: 30, download: 2 }],
      ['a', { upload: 3, download: 2 }],
    ])
    expect(failed).toEqual([{ ...group('b'), error: 'no' }])
  })

  it('leaves the rest of all to the SIMs in no group, never less than nothing', () => {
    const rest = withoutGroup(fleetByStart(stats(15, 21)), usages)
    expect(rest.total).toEqual({ upload: 4, download: 0 })
    expect([...rest.byStart.values()]).toEqual([
      { upload: 4, download: 0 },
      { upload: 0, download: 0 },
    ])
  })
})

describe('the chart of groups', () => {
  const many = (count: number) => {
    const groups = Array.from({ length: count }, (_, at) => group(String(at)))
    return groupUsages(
      groups,
      groups.map((_, at) => ({ answer: stats(100 - at) })),
    ).usages
  }

  it('has a series for each of up to ten', () => {
    const { series, byStart } = groupChart(many(10))
    expect(series).toHaveLength(10)
    expect(Object.keys(byStart.get(0) ?? {})).toHaveLength(10)
  })

  it('adds up those beyond', () => {
    const { series, byStart } = groupChart(many(12))
    expect(series).toHaveLength(10)
    expect(series.at(-1)?.label).toBe('3 other groups')
    expect(byStart.get(0)?.[series.at(-1)?.id ?? '']).toBe(91 + 90 + 89 + 3)
  })
})
