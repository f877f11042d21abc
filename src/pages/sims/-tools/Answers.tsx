import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { millisecondsText } from '../../../components/detail/milliseconds.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import type { Values } from '../../../components/form/fields.ts'
import { Guard } from '../../../components/feedback/Guard.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { useAnswers } from './answers.ts'
import { outcomeBadge } from './outcome.ts'
import classes from './tools.module.css'

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
        <details key={answer.id} className={classes.answer} open={at === 0}>
          <summary className={classes.head}>
            <StatusBadge {...outcomeBadge(answer.outcome)} />
            <span className={classes.summary} translate="no">
              {answer.summary}
            </span>
            <span className={classes.when}>
              <Time at={answer.at} />
              <span>{millisecondsText(answer.took)}</span>
            </span>
          </summary>
          <div className={classes.body}>
            <Guard of={answer.outcome}>
              <AnswerBody outcome={answer.outcome} />
            </Guard>
            <div>
              <Button variant="default" size="xs" onClick={() => onRepeat(answer.values)}>
                {t`Fill in again`}
              </Button>
            </div>
          </div>
        </details>
      ))}
      {answers.length > 0 && (
        <Quiet>{t`Answers are kept in this tab only, without secrets.`}</Quiet>
      )}
    </Section>
  )
}
