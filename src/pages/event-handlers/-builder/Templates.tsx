import { t } from '@lingui/core/macro'
import { currentSession } from '../../../api/session.ts'
import { StartFrom } from '../../../components/form/StartFrom.tsx'
import type { HandlerLike, Target } from '../../../domain/event-handler/draft.ts'
import { templates } from '../../../words/event-handler/templates.ts'

/** The account as a target: everything that is in it. */
export const accountTarget = (): Target => ({
  kind: 'operator',
  id: currentSession()?.operatorId ?? '',
})

/** A template as a handler for a target; undefined where there is no such template for it. */
export function fromTemplate(id: string, target: Target): HandlerLike | undefined {
  const amount = currentSession()?.coverage === 'g' ? 100 : 10_000
  const limits = { account: accountTarget(), amount }
  return templates.find((one) => one.id === id)?.make(target, limits)
}

interface TemplatesProps {
  readonly target: Target
  readonly onChoose: (handler: HandlerLike) => void
}

/** The usual wishes: choosing one fills everything in. */
export function Templates({ target, onChoose }: TemplatesProps) {
  const points = templates.map(({ id, label, about }) => {
    const made = fromTemplate(id, target)
    return {
      id,
      label,
      about: made ? about : t`Only for IMSIs, groups and all SIMs.`,
      onChoose: made && (() => onChoose(made)),
    }
  })
  return (
    <StartFrom
      label={t`Start from a template`}
      title={t`Start from a template, and change what you need`}
      points={points}
    />
  )
}
