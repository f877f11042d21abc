import { parentPort, workerData } from 'node:worker_threads'
import { memoryPages } from '../../src/domain/orbit/limits.ts'
import { readModule } from '../../src/domain/orbit/module.ts'
import type { Direction } from '../../src/domain/orbit/sdk.ts'
import { capMemory } from './cap-memory.ts'
import { hostFunctions, Misuse, type RunInput } from './host.ts'

/** What a run is given, in a thread of its own: code that was found to be runnable. */
export interface RunRequest {
  readonly code: Uint8Array
  readonly direction: Direction
  readonly input: RunInput
}

/** What a run tells as it goes. */
export type RunMessage =
  /** The code is ready: from now on time counts. */
  | { readonly kind: 'started' }
  | { readonly kind: 'log'; readonly line: string }
  | {
      readonly kind: 'ended'
      readonly resultCode: number
      readonly content: Uint8Array | undefined
      readonly contentType: string | undefined
    }
  | { readonly kind: 'failed'; readonly why: string }

const tell = (message: RunMessage) => parentPort?.postMessage(message)

/** The memory that a module wants to be given, no larger than the platform's. */
function importedMemory(code: Uint8Array): WebAssembly.Memory | undefined {
  const facts = readModule(code)
  const [wanted] = typeof facts === 'string' ? [] : facts.importedMemories
  if (!wanted) return undefined
  const maximum = Math.min(wanted.most ?? memoryPages, memoryPages)
  return new WebAssembly.Memory({ initial: wanted.pages, maximum })
}

function run({ code, direction, input }: RunRequest): void {
  const given = importedMemory(code)
  let instance: WebAssembly.Instance | undefined
  const memory = () => {
    const own = instance?.exports['memory']
    return (given ?? (own instanceof WebAssembly.Memory ? own : undefined))?.buffer
  }
  const { functions, output } = hostFunctions(input, memory, (line) => tell({ kind: 'log', line }))
  const env = { ...functions, ...(given && { memory: given }) } as WebAssembly.ModuleImports
  const module = new WebAssembly.Module(Uint8Array.from(capMemory(code, memoryPages)))
  tell({ kind: 'started' })
  instance = new WebAssembly.Instance(module, { env })
  const { exports } = instance
  // What a library without a main function does before anything of it is called.
  if (typeof exports['_initialize'] === 'function') exports['_initialize']()
  const entry = exports[direction] as () => number
  const resultCode = entry()
  tell({
    kind: 'ended',
    resultCode,
    content: output.content,
    contentType: output.contentType,
  })
}

/** Why it ended, in the engine's own words where it has some. */
function reasonOf(error: unknown): string {
  if (error instanceof Misuse || error instanceof WebAssembly.RuntimeError) return error.message
  if (error instanceof RangeError) return 'its calls are nested too deep, or it wants too much'
  if (error instanceof WebAssembly.Exception) return 'it threw an exception that nothing caught'
  return error instanceof Error ? error.message : String(error)
}

try {
  run(workerData as RunRequest)
} catch (error) {
  tell({ kind: 'failed', why: reasonOf(error) })
}
