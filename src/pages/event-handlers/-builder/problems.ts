import type { HandlerLike } from '../../../domain/event-handler/draft.ts'
import type { Samples } from './VariableField.tsx'

/** What is wrong with a part of a handler, by our rules or the API's, in words. */
export interface Told {
  /** Where it stands: `ruleConfig`, `properties`, `limitTotalAmount`. */
  readonly path: readonly string[]
  readonly message: string
}

/** What each step of the builder is given. */
export interface StepProps {
  readonly handler: HandlerLike
  readonly onChange: (handler: HandlerLike) => void
  readonly problems: readonly Told[]
  readonly samples: Samples
  /** Of one that is being made: what nobody documents any more cannot be kept in it. */
  readonly isNew: boolean
  readonly disabled: boolean
}

/** What is wrong at a place: at exactly that one. */
export function problemAt(
  problems: readonly Told[],
  ...path: readonly string[]
): string | undefined {
  const wanted = path.join('\n')
  return problems.find((one) => one.path.join('\n') === wanted)?.message
}
