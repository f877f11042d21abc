import { Worker } from 'node:worker_threads'
import { runMs } from '../../src/domain/orbit/limits.ts'
import type { RunMessage, RunRequest } from './worker.ts'

/** How a run ended, and what it said until then. */
export interface Run {
  readonly end: Exclude<RunMessage, { kind: 'log' | 'started' }> | { readonly kind: 'time' }
  readonly log: readonly string[]
}

/** Milliseconds for a thread to start and the code to be compiled, which do not count. */
const preparationMs = 10_000

/** What the thread may have beside the module's own memory: tables and the engine's own things. */
const resourceLimits = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8, stackSizeMb: 2 }

/**
 * Runs a module in a thread of its own, which is ended when its time is over, whatever it does. What
 * it is given must have been found to be runnable. Never rejects.
 */
export function runModule(request: RunRequest): Promise<Run> {
  return new Promise((resolve) => {
    const log: string[] = []
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: request,
      resourceLimits,
      env: {},
      stdout: true,
      stderr: true,
    })
    let timer = setTimeout(() => finish({ kind: 'time' }), preparationMs)
    let finished = false
    function finish(end: Run['end']): void {
      if (finished) return
      finished = true
      clearTimeout(timer)
      resolve({ end, log })
      void worker.terminate()
    }
    worker.on('message', (message: RunMessage) => {
      if (finished) return
      if (message.kind === 'log') log.push(message.line)
      else if (message.kind === 'started') {
        clearTimeout(timer)
        timer = setTimeout(() => finish({ kind: 'time' }), runMs)
      } else finish(message)
    })
    worker.on('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const why = isFull ? 'it wants more memory than there is' : error.message
      finish({ kind: 'failed', why })
    })
    worker.on('exit', () => finish({ kind: 'failed', why: 'its thread ended' }))
  })
}
