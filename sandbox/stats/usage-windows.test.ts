import { describe, expect, it } from 'vitest'
import { cutAt, speedClassSpans, windowsOf } from './usage-windows.ts'

const entry = (time: number, status: string) => ({ time, status, isPrimary: 1 })
const lived = [entry(10, 'ready'), entry(20, 'active'), entry(40, 'inactive'), entry(60, 'active')]

describe('windowsOf', () => {
  it('takes a seeded SIM as in use while active until its stored session, then by its sessions', () => {
    const sessions = [
      { createdTime: 70, deletedTime: 80, seeded: 1 },
      { createdTime: 85, deletedTime: null, seeded: 0 },
    ]
    expect(windowsOf(lived, sessions)).toEqual([
      { fromMs: 20, toMs: 40 },
      { fromMs: 60, toMs: 70 },
      { fromMs: 70, toMs: 80 },
      { fromMs: 85, toMs: Infinity },
    ])
  })

  it('knows nothing but the sessions of a SIM that was not seeded', () => {
    const sessions = [{ createdTime: 70, deletedTime: null, seeded: 0 }]
    expect(windowsOf(lived, sessions)).toEqual([{ fromMs: 70, toMs: Infinity }])
    expect(windowsOf(lived, [])).toEqual([])
  })

  it('leaves out what the SIM was after its seeded session', () => {
    const sessions = [{ createdTime: 30, deletedTime: 40, seeded: 1 }]
    expect(windowsOf(lived, sessions)).toEqual([
      { fromMs: 20, toMs: 30 },
      { fromMs: 30, toMs: 40 },
    ])
  })
})

it('cuts windows by the speed classes that were in force, without gap or overlap', () => {
  const history = [
    { time: 0, speedClass: 'slow' },
    { time: 30, speedClass: 'fast' },
    { time: 50, speedClass: 'slow' },
  ]
  const windows = [
    { fromMs: 10, toMs: 40 },
    { fromMs: 45, toMs: Infinity },
  ]
  const bySpeedClass = speedClassSpans(history).map(
    ([speedClass, spans]) => [speedClass, cutAt(windows, spans)] as const,
  )
  expect(new Map(bySpeedClass)).toEqual(
    new Map([
      [
        'slow',
        [
          { fromMs: 10, toMs: 30 },
          { fromMs: 50, toMs: Infinity },
        ],
      ],
      [
        'fast',
        [
          { fromMs: 30, toMs: 40 },
          { fromMs: 45, toMs: 50 },
        ],
      ],
    ]),
  )
})
