import { t } from '@lingui/core/macro'
import type { HandlerLike } from '../../../domain/event-handler/draft.ts'
import { handlerSentence } from '../../../words/event-handler/sentence.ts'
import { useTargetNames } from '../-names.ts'
import classes from './builder.module.css'

/** What a handler does, in words, as it is at this moment. */
export function Sentence({ handler }: { readonly handler: HandlerLike }) {
  const names = useTargetNames([handler])
  return (
    <section className={classes.sentence} aria-label={t`In words`} aria-live="polite">
      <p>{handlerSentence(handler, names)}</p>
      {handler.status === 'inactive' && (
        <p
          className={classes.off}
        >{t`It is off: nothing of this happens until it is turned on.`}</p>
      )}
    </section>
  )
}
