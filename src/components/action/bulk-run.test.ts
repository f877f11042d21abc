import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../api/errors.ts'
import { BulkRun } from './bulk-run.ts'

const failing = (status: number, code = 'COM0001') =>
  new ApiError({ status, code, message: `Status ${status}.`, method: 'POST' })

describe('BulkRun', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const ids = (count: number) => Array.from({ length: count }, (_, index) => `sim-${index}`)

  it('accounts for every resource: done, failed, unanswered and left out', async () => {
    const run = new BulkRun<string>({
      resources: ids(40),
      refused: [{ resource: 'sim-x', reason: 'It is terminated.' }],
      run: async (id) => {
        const number = Number(id.slice(4))
        if (number % 10 === 3) throw failing(400)
        if (number % 10 === 7) throw failing(0, 'network')
        return id
      },
    })
    run.start()
    await vi.runAllTimersAsync()
    const { phase, counts, items } = run.snapshot()
    expect(phase).toBe('finished')
    expect(counts).toEqual({
      waiting: 0,
      running: 0,
      done: 32,
      failed: 4,
      unanswered: 4,
      skipped: 1,
    })
    expect(items.find(({ resource }) => resource === 'sim-7')?.message).toContain('may or may not')
    expect(items.at(-1)).toEqual({
      resource: 'sim-x',
      state: 'skipped',
      message: 'It is terminated.',
    })
  })

  it('has at most the allowed number of requests under way', async () => {
    let active = 0
    let most = 0
    const run = new BulkRun<string>({
      resources: ids(30),
      concurrency: 4,
      run: async () => {
        most = Math.max(most, ++active)
        await new Promise((resolve) => setTimeout(resolve, 20))
        active--
      },
    })
    run.start()
    await vi.runAllTimersAsync()
    expect(most).toBe(4)
    expect(run.snapshot().counts.done).toBe(30)
  })

  it('ends what is under way when stopped, where that can be ended', async () => {
    const controller = new AbortController()
    const run = new BulkRun<string>({
      resources: ids(3),
      concurrency: 1,
      onStop: () => controller.abort(),
      run: () =>
        new Promise((_, reject) =>
          controller.signal.addEventListener('abort', () => reject(new Error('Stopped.'))),
        ),
    })
    run.start()
    await vi.advanceTimersByTimeAsync(50)
    run.stop()
    await vi.runAllTimersAsync()
    const { phase, counts, items } = run.snapshot()
    expect([phase, counts.failed, counts.waiting]).toEqual(['stopped', 1, 2])
    expect(items[0]?.message).toBe('Stopped.')
  })

  it('lets what is under way finish when stopped, and can go on later', async () => {
    const run = new BulkRun<string>({
      resources: ids(20),
      concurrency: 5,
      run: () => new Promise((resolve) => setTimeout(resolve, 100)),
    })
    run.start()
    await vi.advanceTimersByTimeAsync(50)
    run.stop()
    await vi.runAllTimersAsync()
    expect(run.snapshot().phase).toBe('stopped')
    expect(run.snapshot().counts).toMatchObject({ done: 5, waiting: 15, running: 0 })
    run.retry()
    await vi.runAllTimersAsync()
    expect(run.snapshot()).toMatchObject({ phase: 'finished', counts: { done: 20, waiting: 0 } })
  })

  it('retries only what was not done', async () => {
    const tries = new Map<string, number>()
    const run = new BulkRun<string>({
      resources: ids(10),
      run: async (id) => {
        const count = (tries.get(id) ?? 0) + 1
        tries.set(id, count)
        if (id === 'sim-4' && count === 1) throw failing(500)
      },
    })
    run.start()
    await vi.runAllTimersAsync()
    expect(run.snapshot().counts.failed).toBe(1)
    run.retry()
    await vi.runAllTimersAsync()
    expect(run.snapshot().counts).toMatchObject({ done: 10, failed: 0 })
    expect(tries.get('sim-4')).toBe(2)
    expect(tries.get('sim-5')).toBe(1)
  })

  it('starts nothing while paused', async () => {
    let started = 0
    const run = new BulkRun<string>({
      resources: ids(12),
      concurrency: 3,
      run: () => {
        started++
        return new Promise((resolve) => setTimeout(resolve, 10))
      },
    })
    run.start()
    run.pause()
    await vi.runAllTimersAsync()
    expect(started).toBe(3)
    expect(run.snapshot().phase).toBe('paused')
    run.resume()
    await vi.runAllTimersAsync()
    expect(started).toBe(12)
  })

  it('waits with all of them when the API limits the rate', async () => {
    const startedAt: number[] = []
    const run = new BulkRun<string>({
      resources: ids(3),
      concurrency: 1,
      run: async (id, { onWait }) => {
        startedAt.push(Date.now())
        if (id === 'sim-0') onWait?.(30_000, failing(429))
      },
    })
    const begin = Date.now()
    run.start()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(startedAt).toHaveLength(1)
    expect(run.snapshot().waitingUntil).toBe(begin + 30_000)
    await vi.runAllTimersAsync()
    expect(startedAt[1]).toBeGreaterThanOrEqual(begin + 30_000)
    expect(run.snapshot().counts.done).toBe(3)
  })

  it('says of what is tried again whether an earlier call may have happened', async () => {
    const told: string[] = []
    const tries = new Map<string, number>()
    const run = new BulkRun<string>({
      resources: ids(4),
      before: [{ state: 'unanswered' }, { state: 'failed' }, { state: 'waiting' }],
      run: async (id, _options, unsure) => {
        told.push(`${id} ${unsure}`)
        const count = (tries.get(id) ?? 0) + 1
        tries.set(id, count)
        if (id === 'sim-2' && count < 4) throw failing(count === 1 ? 504 : 500)
      },
    })
    run.resume()
    await vi.runAllTimersAsync()
    expect(told).toEqual(['sim-2 false', 'sim-3 false'])
    told.length = 0
    run.retry()
    await vi.runAllTimersAsync()
    expect(told).toEqual(['sim-0 true', 'sim-1 false', 'sim-2 true'])
    told.length = 0
    // An error that was answered says nothing of the call before.
    run.retry()
    await vi.runAllTimersAsync()
    run.retry()
    await vi.runAllTimersAsync()
    expect(told).toEqual(['sim-2 true', 'sim-2 true'])
    expect(run.snapshot().counts.done).toBe(4)
  })

  it('hands every answer over exactly once', async () => {
    const answers: unknown[] = []
    const run = new BulkRun<string>({
      resources: ids(25),
      run: async (id) => id,
      onAnswers: (batch) => answers.push(...batch),
    })
    run.start()
    await vi.runAllTimersAsync()
    expect(answers.toSorted()).toEqual(ids(25).toSorted())
  })
})
