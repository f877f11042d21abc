import { t } from '@lingui/core/macro'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { ResultCard } from '../../../components/detail/ResultCard.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import type { Values } from '../../../components/form/fields.ts'
import { late } from '../../../components/feedback/late.tsx'
import { useAnswers } from './answers.ts'
import { outcomeBadge } from './outcome.ts'

const AnswerBody = late(() => import('./AnswerBody.tsx').then((all) => all.AnswerBody))

interface AnswersProps {
  readonly tool: string
  readonly simId: string
  /** Fills the form in as it was then. */
  readonly onRepeat: (values: Values) => void
}

/** The last answers of this tab, the newest unfolded. */
export function Answers({ tool, simId, onRepeat }: AnswersProps) {
  const answers = useAnswers(tool, simId)
  const [newest] = answers
  return (
    <Section title={t`Answers`}>
      <p role="status" className="visually-hidden">
        {newest && outcomeBadge(newest.outcome).label}
      </p>
      {answers.length === 0 && <Quiet>{t`What the device answers appears here.`}</Quiet>}
      {answers.map((answer, at) => (
        <ResultCard
          key={answer.id}
          badge={outcomeBadge(answer.outcome)}
          summary={answer.summary}
          at={answer.at}
          took={answer.took}
          open={at === 0}
          of={answer.outcome}
          onRepeat={() => onRepeat(answer.values)}
        >
          <AnswerBody outcome={answer.outcome} />
        </ResultCard>
      ))}
      {answers.length > 0 && (
        <Quiet>{t`Answers are kept in this tab only, without secrets.`}</Quiet>
      )}
    </Section>
  )
}
