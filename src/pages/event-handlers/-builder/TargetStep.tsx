import { TextInput } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { getListEventHandlersQueryOptions } from '../../../api/generated/client/event-handler/event-handler.ts'
import { listEventHandlers } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { GroupSelect } from '../../../components/group/GroupSelect.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { mostHandlers, targetOf } from '../../../domain/event-handler/check.ts'
import { retargeted, targetKindIn } from '../../../domain/event-handler/draft.ts'
import { targetFields, type TargetKind } from '../../../domain/event-handler/rules.ts'
import { targetKindLabel } from '../../../words/event-handler/subject.ts'
import { SimSelect } from '../../stats/-parts/SimSelect.tsx'
import { problemAt, type StepProps } from './problems.ts'
import { accountTarget } from './Templates.tsx'
import classes from './builder.module.css'

const kinds = ['operator', 'group', 'sim', 'imsi'] as const satisfies readonly TargetKind[]

/** The first step: what is watched. */
export function TargetStep({ handler, onChange, problems, disabled }: StepProps) {
  const kind = targetKindIn(handler)
  const id = kind ? (handler[targetFields[kind]] ?? '') : ''
  const choose = (next: TargetKind, nextId = '') =>
    onChange(
      retargeted(handler, next === 'operator' ? accountTarget() : { kind: next, id: nextId }),
    )
  const error = kind && problemAt(problems, targetFields[kind])
  return (
    <>
      <div className={classes.line}>
        <Segments
          label={t`What is watched`}
          segments={kinds.map((value) => ({ value, label: targetKindLabel(value) }))}
          value={kind ?? 'operator'}
          onChange={(next) => choose(next)}
          disabled={disabled}
        />
      </div>
      <div className={classes.target} data-wrong={error !== undefined || undefined}>
        {kind === 'operator' && (
          <Quiet>{t`All SIMs of the account in this coverage, those that come later too.`}</Quiet>
        )}
        {kind === 'group' &&
          (disabled ? (
            <TextInput label={t`Group ID`} value={id} readOnly />
          ) : (
            <GroupSelect value={id} onChange={(next) => choose('group', next)} error={error} />
          ))}
        {kind === 'sim' && (
          <SimSelect
            label="SIM"
            simId={id}
            onChange={(next) => choose('sim', next)}
            error={error}
            disabled={disabled}
          />
        )}
        {kind === 'imsi' && (
          <TextInput
            label="IMSI"
            description={t`15 digits. An IMSI of an added subscription cannot be watched.`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="numeric"
            autoComplete="off"
            value={id}
            onChange={({ currentTarget }) =>
              choose('imsi', currentTarget.value.replaceAll(/\s/g, ''))
            }
            error={error}
            disabled={disabled}
          />
        )}
        {kind === undefined && error !== undefined && <p className={classes.error}>{error}</p>}
      </div>
      <Limit handler={handler} />
    </>
  )
}

/** How many handlers there are of the target already, where that comes near to the limit. */
function Limit({ handler }: Pick<StepProps, 'handler'>) {
  const { may } = usePermissions()
  const all = useQuery({
    ...getListEventHandlersQueryOptions(),
    enabled: may(listEventHandlers).allowed,
  })
  const target = targetOf(handler)
  const others = (all.data?.data ?? []).filter((one) => {
    const its = targetOf(one)
    return (
      its?.kind === target?.kind && its?.id === target?.id && one.handlerId !== handler.handlerId
    )
  })
  if (!target || others.length === 0) return null
  const count = plural(others.length, { one: '# other', other: '# others' })
  return others.length >= mostHandlers ? (
    <p className={classes.error} role="alert">
      {t`There are ${mostHandlers} event handlers of it already, as many as there can be. Delete one first.`}
    </p>
  ) : (
    <Quiet>{t`${count} of at most ${mostHandlers} event handlers watch the same.`}</Quiet>
  )
}
