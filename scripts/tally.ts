/** How many tests of a runner passed and failed. */
export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** Counts what passed and what failed, and says so as it goes. */
export class Tally {
  #passed = 0
  #failed = 0
  readonly #say: (line: string) => void

  constructor(say: (line: string) => void = console.log) {
    this.#say = say
  }

  check(ok: boolean, name: string, detail = ''): void {
    this.#add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, name, detail)
  }

  /**
   * Adds what a runner reported; `ok` is whether it ended well. One that ended badly without a
   * failed test, ran no test or wrote no readable report counts as one failure.
   */
  runner(name: string, ok: boolean, read: () => Counts): void {
    let counts: Counts
    try {
      counts = read()
    } catch {
      return this.check(false, name, 'wrote no report')
    }
    const { passed, failed } = counts
    const detail = `${passed} passed, ${failed} failed`
    if (passed + failed === 0) this.check(false, name, 'ran no test')
    else if (!ok && failed === 0) this.#add({ passed, failed: 1 }, name, 'ended with an error')
    else this.#add(counts, name, detail)
  }

  #add({ passed, failed }: Counts, name: string, detail: string): void {
    this.#passed += passed
    this.#failed += failed
    this.#say(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}${detail && `: ${detail}`}`)
  }

  /** The last line of a run. */
  get line(): string {
    return `${this.#passed} passed, ${this.#failed} failed`
  }

  get exitCode(): 0 | 1 {
    return this.#failed === 0 && this.#passed > 0 ? 0 : 1
  }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** Reads Vitest's JSON report. A file that failed without a failed test, at loading, counts as one. */
export function vitestCounts(json: string): Counts {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(json) as VitestReport
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  /** What went wrong outside of tests. */
  readonly errors: readonly unknown[]
}

/** Reads Playwright's JSON report. */
export function playwrightCounts(json: string): Counts {
  const { stats, errors } = JSON.parse(json) as PlaywrightReport
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}
