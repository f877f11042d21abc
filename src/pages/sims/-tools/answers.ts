import { currentSession, onSessionChange } from '../../../api/session.ts'
import { kept } from '../../../components/shell/kept.ts'
import type { Values } from '../../../components/form/fields.ts'
import { isSettings, type Settings } from '../../../domain/settings/settings.ts'
import { keptOutcome, type Outcome } from './outcome.ts'

/** What a device was asked from this tab, without secrets, and what came of it. */
export interface ToolAnswer {
  readonly id: string
  readonly tool: string
  readonly simId: string
  readonly summary: string
  readonly values: Values
  /** When it was asked, UNIX milliseconds by the machine's clock, and for how many milliseconds. */
  readonly at: number
  readonly took: number
  readonly outcome: Outcome
}

/** Answers that are kept of one tool on one SIM, and of all. */
const most = 10
const mostOfAll = 60

function read(value: unknown): ToolAnswer | undefined {
  return isSettings(value) && isAnswer(value) ? value : undefined
}

/** It was written by this console, in this tab; what is broken all the same breaks where it is drawn. */
function isAnswer(value: Settings): value is Settings & ToolAnswer {
  const { id, at, values, outcome } = value
  return (
    typeof id === 'string' &&
    typeof at === 'number' &&
    isSettings(values) &&
    isSettings(outcome) &&
    'kind' in outcome
  )
}

const answers = kept('tools', read, () => sessionStorage)

/** The last answers as a whole, pictures and all; only while the page is open. */
const whole = new Map<string, Outcome>()
const mostWhole = 3
onSessionChange(() => {
  if (!currentSession()) whole.clear()
})

/** The answers of a tool on a SIM from this tab, the newest first. */
export function useAnswers(tool: string, simId: string): readonly ToolAnswer[] {
  return answers
    .useItems()
    .filter((one) => one.tool === tool && one.simId === simId)
    .map((one) => Object.assign({}, one, { outcome: whole.get(one.id) ?? one.outcome }))
}

/** Keeps an answer in this tab. */
export function remember(answer: ToolAnswer): void {
  whole.set(answer.id, answer.outcome)
  for (const id of [...whole.keys()].slice(0, -mostWhole)) whole.delete(id)
  const isSame = (one: ToolAnswer) => one.tool === answer.tool && one.simId === answer.simId
  const others = answers.read()
  const tooOld = new Set(others.filter(isSame).slice(most - 1))
  const left = others.filter((one) => !tooOld.has(one))
  const first = { ...answer, outcome: keptOutcome(answer.outcome) }
  answers.write([first, ...left].slice(0, mostOfAll))
}
