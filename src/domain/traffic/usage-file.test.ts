import { describe, expect, it } from 'vitest'
import { UsageFileError, UsageFileSum, type UsageFileFlaw } from './usage-file.ts'

const header = [
  'date',
  'simId',
  'imsi',
  'speedClass',
  'uploadByteSizeTotal',
  'downloadByteSizeTotal',
]

function sum(lines: readonly (readonly string[])[], names: readonly string[] = header) {
  const file = new UsageFileSum(names)
  for (const line of lines) file.add(line)
  return file.result('month')
}

describe('a file of usage', () => {
  it('is added up by period and speed class', () => {
    const file = sum([
      ['202505', '8981', '44010', 's1.fast', '1', '2'],
      ['202505', '8982', '44011', 's1.fast', '10', '20'],
      ['202506', '8981', '44010', 's1.slow', '100', '200'],
    ])
    expect([file.period, file.lines, file.sims]).toEqual(['month', 3, 2])
    expect(file.byStart).toEqual(
      new Map([
        [Date.UTC(2025, 4), new Map([['s1.fast', { upload: 11, download: 22 }]])],
        [Date.UTC(2025, 5), new Map([['s1.slow', { upload: 100, download: 200 }]])],
      ]),
    )
  })

  it('tells its period by its dates', () => {
    const line = (date: string) => [date, '1', '2', 'c', '1', '1']
    expect(sum([line('20250615')]).period).toBe('day')
    expect(sum([line('2025-06-15')]).byStart.has(Date.UTC(2025, 5, 15))).toBe(true)
    expect(sum([line('202506151205')]).byStart.has(Date.UTC(2025, 5, 15, 12, 5))).toBe(true)
    expect(sum([]).period).toBe('month')
  })

  it('has its columns in any order, and others beside them', () => {
    const names = ['DownloadByteSizeTotal', 'x', 'type', 'imsi', 'uploadByteSizeTotal', 'date']
    const { byStart } = sum([['2', '?', 's1', '44010', '1', '202505']], names)
    expect(byStart.get(Date.UTC(2025, 4))?.get('s1')).toEqual({ upload: 1, download: 2 })
  })

  it.each<[string[], string[], UsageFileFlaw]>([
    [header.slice(1), [], { rule: 'column', column: 'date' }],
    [header, ['yesterday', '1', '2', 'c', '1', '1'], { rule: 'date', line: 2, date: 'yesterday' }],
    [header, ['209913', '1', '2', 'c', '1', '1'], { rule: 'date', line: 2, date: '209913' }],
    [header, ['202505', '1', '2', 'c', '1'], { rule: 'bytes', line: 2 }],
    [header, ['202505', '1', '2', 'c', 'many', '1'], { rule: 'bytes', line: 2 }],
  ])('that is none says what is wrong', (names, line, flaw) => {
    const add = () => sum(line.length > 0 ? [line] : [], names)
    expect(add).toThrow(new UsageFileError(flaw))
  })

  it('has one period throughout', () => {
    const line = (date: string) => [date, '1', '2', 'c', '1', '1']
    expect(() => sum([line('202505'), line('20250601')])).toThrow(/"line":3/)
  })
})
