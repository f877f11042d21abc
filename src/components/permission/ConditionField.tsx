import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { operations } from '../../api/operations.ts'
import { matching, placeholders } from '../../domain/permission/callable.ts'
import {
  conditionParts,
  writeCondition,
  type ConditionPart,
} from '../../domain/permission/condition-parts.ts'
import type { Problem } from '../../domain/permission/problem.ts'
import { ConditionPartInputs, partLabels } from './ConditionPartInputs.tsx'
import { ProblemList } from './ProblemList.tsx'
import classes from './permission.module.css'
import text from './text.module.css'

interface ConditionFieldProps {
  /** The number of its statement, from 1. */
  readonly number: number
  readonly api: readonly string[]
  readonly condition: string | undefined
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly onChange: (condition: string | undefined) => void
}

/** When a statement is in force: by fields for the forms that are documented, or as a text. */
export function ConditionField(props: ConditionFieldProps) {
  const { number, api, condition, problems, readOnly, onChange } = props
  const [asText, setAsText] = useState(false)
  const adding = useRef<HTMLDivElement>(null)
  const parts = conditionParts(condition)
  const isText = asText || parts === undefined
  if (readOnly) {
    return (
      <div className={classes.condition}>
        <p className={classes.conditionLabel}>{t`Condition`}</p>
        {condition === undefined ? (
          <p className={text.about}>{t`None: always in force`}</p>
        ) : (
          <code className={text.code}>{condition}</code>
        )}
        <ProblemList problems={problems} />
      </div>
    )
  }
  const names = [
    ...new Set(
      api.flatMap((name) => matching(name, operations)).flatMap(({ path }) => placeholders(path)),
    ),
  ]
  const setParts = (next: readonly ConditionPart[]) => onChange(writeCondition(next))
  const fresh = (): readonly ConditionPart[] => {
    const today = new Date().toISOString().slice(0, 10)
    const named = names.find((name) => name !== 'operator_id')
    return [
      { kind: 'own-name' },
      { kind: 'from', date: today },
      { kind: 'until', date: today },
      { kind: 'address', range: '' },
      { kind: 'path', name: named ?? names[0] ?? '', value: '' },
    ]
  }
  const focusLast = () =>
    requestAnimationFrame(() => {
      const inputs = adding.current?.parentElement?.querySelectorAll('input')
      inputs?.[inputs.length - 1]?.focus()
    })
  return (
    <div className={classes.condition}>
      <p className={classes.conditionLabel}>{t`Condition`}</p>
      {isText ? (
        <Textarea
          aria-label={t`Condition of statement ${number}`}
          autosize
          minRows={1}
          size="sm"
          spellCheck={false}
          classNames={{ input: classes.conditionText }}
          value={condition ?? ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        />
      ) : (
        <>
          {parts.length === 0 && <p className={text.about}>{t`None: always in force`}</p>}
          {keyed(parts).map(({ key, part }, at) => (
            <div key={key} className={classes.part}>
              <div className={classes.partInputs}>
                <ConditionPartInputs
                  part={part}
                  names={names}
                  onChange={(next) => setParts(parts.map((one, i) => (i === at ? next : one)))}
                />
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t`Remove: ${partLabels[part.kind]}`}
                onClick={() => {
                  setParts(parts.filter((_, i) => i !== at))
                  adding.current?.querySelector('button')?.focus()
                }}
              >
                <IconX size={14} stroke={1.75} />
              </ActionIcon>
            </div>
          ))}
        </>
      )}
      <ProblemList problems={problems} />
      <div ref={adding} className={classes.row} role="group" aria-label={t`Add to the condition`}>
        {!isText &&
          fresh()
            .filter(({ kind }) => kind === 'path' || !parts.some((one) => one.kind === kind))
            .map((part) => (
              <Button
                key={part.kind}
                variant="subtle"
                size="compact-xs"
                leftSection={<IconPlus size={12} />}
                onClick={() => {
                  setParts([...parts, part])
                  focusLast()
                }}
              >
                {partLabels[part.kind]}
              </Button>
            ))}
        {parts === undefined ? (
          <p className={text.about}>{t`Only a text can say this condition.`}</p>
        ) : (
          <Button variant="subtle" size="compact-xs" onClick={() => setAsText(!asText)}>
            {asText ? t`Edit by fields` : t`Edit as text`}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Parts have no names: what tells them apart while they are edited is where they stand. */
const keyed = (parts: readonly ConditionPart[]) =>
  parts.map((part, at) => ({ key: `${part.kind} ${at}`, part }))
