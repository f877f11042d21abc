import { ActionIcon } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { Note } from '../../../components/action/Note.tsx'
import { Pre } from '../../../components/detail/Pre.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { writeJson } from '../../../domain/exact-json.ts'
import { actionOf } from '../../../domain/event-handler/actions.ts'
import type { Configured } from '../../../domain/event-handler/draft.ts'
import { timings } from '../../../domain/event-handler/parameters.ts'
import { costHint } from '../../../words/event-handler/costs.ts'
import { actionLabel, executionLabel } from '../../../words/event-handler/names.ts'
import { ActionInput } from './ActionInput.tsx'
import { problemAt, type StepProps } from './problems.ts'
import { TimingInput } from './TimingInput.tsx'
import classes from './builder.module.css'

export interface ActionCardProps extends Omit<StepProps, 'onChange'> {
  readonly action: Configured
  /** Its place in the list, and how many there are. */
  readonly at: number
  readonly count: number
  readonly speedClasses: readonly string[] | undefined
  readonly onAction: (action: Configured) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One action: what it does, what it takes for that, and when. */
export function ActionCard(props: ActionCardProps) {
  const { action, at, count, problems, isNew, disabled, onAction, onMove, onRemove } = props
  const known = actionOf(action.type)
  const number = at + 1
  const name = actionLabel(action.type)
  const wrong = (property: string) =>
    problemAt(problems, 'actionConfigList', String(at), 'properties', property)
  const error = problemAt(problems, 'actionConfigList', String(at), 'type')
  const hint = costHint(action.type)
  const own = known?.parameters.filter((one) => !one.name.startsWith('execution')) ?? []
  const shown = new Set(known?.parameters.map((parameter) => parameter.name))
  const others = Object.entries(action.properties ?? {}).filter(
    ([property]) => !shown.has(property),
  )
  return (
    <fieldset className={classes.action} data-action data-wrong={error !== undefined || undefined}>
      <legend className="visually-hidden">{t`Action ${number}: ${name}`}</legend>
      <div className={classes.actionHead}>
        <span className={classes.actionNumber}>{number}</span>
        <span className={classes.actionName}>{name}</span>
        {!disabled && (
          <span className={classes.actionTools}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t`Move action ${number} up`}
              disabled={at === 0}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} stroke={1.75} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t`Move action ${number} down`}
              disabled={at === count - 1}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} stroke={1.75} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t`Remove action ${number}`}
              onClick={onRemove}
            >
              <IconTrash size={16} stroke={1.75} />
            </ActionIcon>
          </span>
        )}
      </div>
      {error !== undefined && <p className={classes.error}>{error}</p>}
      {known ? (
        <div className={classes.inputs}>
          {own.map((parameter) => (
            <ActionInput
              key={parameter.name}
              {...props}
              parameter={parameter}
              error={wrong(parameter.name)}
            />
          ))}
          <TimingInput
            label={t`When`}
            of={action}
            onChange={onAction}
            moment="executionDateTimeConst"
            offset="executionOffsetMinutes"
            choices={timings}
            word={executionLabel}
            error={wrong('executionDateTimeConst')}
            offsetError={wrong('executionOffsetMinutes')}
            disabled={disabled}
          />
          {hint !== undefined && <Quiet>{hint}</Quiet>}
          {others.length > 0 && (
            <Note tone="quiet" title={t`It holds more, which is kept as it is`}>
              <Pre
                label={t`Further properties`}
                text={others.map(([property]) => property).join(', ')}
              />
            </Note>
          )}
        </div>
      ) : (
        <Note
          tone="quiet"
          title={
            isNew
              ? t`This console does not know this action, and a new event handler cannot have it.`
              : t`This console does not know this action. It is kept as it is.`
          }
        >
          <Pre label={t`The action as it came`} text={writeJson(action, 2)} />
        </Note>
      )}
    </fieldset>
  )
}
