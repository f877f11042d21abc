import { t } from '@lingui/core/macro'
import { Note } from '../../../components/action/Note.tsx'
import { Pre } from '../../../components/detail/Pre.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { writeJson } from '../../../domain/exact-json.ts'
import { ruleLike, targetKindIn, withRule } from '../../../domain/event-handler/draft.ts'
import {
  ruleOf,
  rules,
  rulesFor,
  type Rule,
  type TrafficPeriod,
} from '../../../domain/event-handler/rules.ts'
import {
  occasionWords,
  perLabels,
  periodLabels,
  unfitting,
} from '../../../words/event-handler/occasions.ts'
import { problemAt, type StepProps } from './problems.ts'
import { RuleInputs } from './RuleInputs.tsx'
import classes from './builder.module.css'
import choices from './choices.module.css'

const occasions = [
  ...new Set(rules.flatMap(({ occasion, offered }) => (offered === 'legacy' ? [] : [occasion]))),
]

/** The second step: what it waits for. A rule that nobody documents any more is shown and kept. */
export function RuleStep(props: StepProps) {
  const { handler, onChange, problems, disabled } = props
  const target = targetKindIn(handler) ?? 'operator'
  const type = handler.ruleConfig?.type
  const rule = ruleOf(type)
  const fitting = rulesFor(target)
  const error = problemAt(problems, 'ruleConfig', 'type')
  const same = fitting.filter(({ occasion }) => occasion === rule?.occasion)
  const change = (shape: Partial<Rule>) => {
    const next = ruleLike({ occasion: 'traffic', ...rule, ...shape }, target)
    if (next && next.type !== type) onChange(withRule(handler, next))
  }
  return (
    <>
      {type !== undefined && rule?.offered !== 'always' && (
        <Unusual handler={handler} isNew={props.isNew} />
      )}
      <div
        className={choices.choices}
        role="radiogroup"
        aria-label={t`What it waits for`}
        data-wrong={error !== undefined || undefined}
      >
        {occasions.map((occasion) => {
          const { label, about } = occasionWords[occasion]
          const fits = fitting.some((one) => one.occasion === occasion)
          return (
            <label key={occasion} className={choices.choice} data-off={!fits || undefined}>
              <input
                type="radio"
                name="occasion"
                checked={rule?.occasion === occasion}
                disabled={disabled || !fits}
                onChange={() => change({ occasion })}
              />
              <span className={choices.choiceLabel}>{label}</span>
              <span className={choices.choiceAbout}>{fits ? about : unfitting(occasion)}</span>
            </label>
          )
        })}
      </div>
      {error !== undefined && <p className={classes.error}>{error}</p>}
      {rule && (
        <>
          {rule.occasion === 'traffic' && rule.offered === 'always' && (
            <div className={classes.line}>
              <Segments
                label={t`In`}
                labelled
                segments={(['day', 'month', 'ever'] as const)
                  .filter((value) => same.some(({ period }) => period === value))
                  .map((value) => ({ value, label: periodLabels[value] }))}
                value={rule.period ?? 'month'}
                onChange={(period: TrafficPeriod) => change({ period })}
                disabled={disabled}
              />
            </div>
          )}
          <Counted {...{ rule, same, change, disabled }} />
          <RuleInputs {...props} rule={rule} />
        </>
      )}
    </>
  )
}

interface CountedProps {
  readonly rule: Rule
  /** Those of the same occasion that fit the target. */
  readonly same: readonly Rule[]
  readonly change: (shape: Partial<Rule>) => void
  readonly disabled: boolean
}

/** For whom it is counted, where the target leaves a choice. */
function Counted({ rule, same, change, disabled }: CountedProps) {
  const ways = [
    ...new Set(same.flatMap(({ per, period }) => (period === rule.period ? [per] : []))),
  ]
  if (ways.length < 2 || rule.offered === 'legacy') return null
  return (
    <div className={classes.line}>
      <Segments
        label={t`Counted for`}
        labelled
        segments={ways.map((value) => ({ value, label: perLabels[value] }))}
        value={rule.per}
        onChange={(per) => change({ per })}
        disabled={disabled}
      />
      {rule.per === 'target' && (
        <Quiet>{t`When their sum exceeds the limit, the actions are done to all of them.`}</Quiet>
      )}
    </div>
  )
}

/** A rule that new handlers cannot have as a matter of course: said, and shown as it is kept. */
function Unusual({ handler, isNew }: Pick<StepProps, 'handler' | 'isNew'>) {
  const { type = '' } = handler.ruleConfig ?? {}
  const rule = ruleOf(type)
  if (rule?.offered === 'request') {
    return (
      <Note tone="quiet" title={t`This rule must be asked for`}>
        <p>{t`Soracom turns session rules on for an account on request. Until then they cannot be saved.`}</p>
      </Note>
    )
  }
  return (
    <Note
      tone="quiet"
      title={
        rule ? t`This is a rule of an older kind` : t`This console does not know the rule ${type}`
      }
    >
      <p>
        {isNew
          ? t`A new event handler cannot have it. Choose what comes nearest to it.`
          : t`It is kept as it is, and goes on as it does. Choosing another one replaces it.`}
      </p>
      <Pre label={t`The rule as it came`} text={writeJson(handler.ruleConfig ?? {}, 2)} />
    </Note>
  )
}
