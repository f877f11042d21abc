import type { Values } from '../../../components/form/fields.ts'
import { kept } from '../../../components/shell/kept.ts'
import { isSettings, type Settings } from '../../../domain/settings/settings.ts'

/** A test that was run from this tab, and what came of it. */
export interface SoraletTest {
  readonly id: string
  readonly soraletId: string
  /** The form as it was. */
  readonly values: Values
  /** When it was sent, UNIX milliseconds by the machine's clock, and for how many milliseconds. */
  readonly at: number
  readonly took: number
  readonly outcome: TestOutcome
  /** What the Soralet said in it, as far as one could see. */
  readonly log: readonly string[]
}

/** What a Soralet answered, or why it did not. */
export type TestOutcome =
  | {
      readonly kind: 'ended'
      readonly resultCode: number
      readonly body: string
      readonly isBase64: boolean
      readonly contentType: string
    }
  | { readonly kind: 'failed'; readonly title: string; readonly detail: string }

/** Tests that are kept of one Soralet, and of all. */
const most = 10
const mostOfAll = 40
/** Characters that are kept of an answer, and lines of a log. */
const mostText = 20_000
const mostLines = 200

/** It was written by this console, in this tab; what is broken all the same breaks where it is drawn. */
function isTest(value: Settings): value is Settings & SoraletTest {
  const { id, at, values, outcome, log } = value
  return (
    typeof id === 'string' &&
    typeof at === 'number' &&
    isSettings(values) &&
    isSettings(outcome) &&
    Array.isArray(log)
  )
}

function read(value: unknown): SoraletTest | undefined {
  return isSettings(value) && isTest(value) ? value : undefined
}

const tests = kept('soralet-tests', read, () => sessionStorage)

/** The tests of a Soralet from this tab, the newest first. */
export const useTests = (soraletId: string) =>
  tests.useItems().filter((one) => one.soraletId === soraletId)

/** Keeps a test in this tab, of what is long only the beginning. */
export function keepTest(test: SoraletTest): void {
  const { outcome } = test
  const shortened: SoraletTest = {
    ...test,
    log: test.log.slice(0, mostLines).map((line) => line.slice(0, mostText)),
    outcome:
      outcome.kind === 'ended' ? { ...outcome, body: outcome.body.slice(0, mostText) } : outcome,
  }
  const others = tests.read()
  const tooOld = new Set(others.filter((one) => one.soraletId === test.soraletId).slice(most - 1))
  const left = others.filter((one) => !tooOld.has(one))
  tests.write([shortened, ...left].slice(0, mostOfAll))
}
