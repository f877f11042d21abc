import { NumberInput, Select, Switch } from '@mantine/core'
import { t } from '@lingui/core/macro'
import {
  numberIn,
  targetKindIn,
  textIn,
  withProperty,
  type Configured,
} from '../../../domain/event-handler/draft.ts'
import type { Rule } from '../../../domain/event-handler/rules.ts'
import { choicesWith } from '../../../domain/settings/field.ts'
import { otaLabel, restLabel } from '../../../words/event-handler/names.ts'
import { statusLabel } from '../../../words/sim.ts'
import { accountCurrency } from '../-names.ts'
import { problemAt, type StepProps } from './problems.ts'
import { TimingInput } from './TimingInput.tsx'
import { TrafficInput } from './TrafficInput.tsx'
import classes from './builder.module.css'

const sessionLabel = (value: string) => (value === 'Deleted' ? t`Goes offline` : t`Comes online`)

/** What a choice of a rule is called, and how its values are. */
const choiceWords: Readonly<
  Record<string, { label: string; any: string; word: (value: string) => string }>
> = {
  sourceStatus: { label: t`Status before`, any: t`Any status`, word: statusLabel },
  targetStatus: { label: t`Status after`, any: t`Any status`, word: statusLabel },
  targetSpeedClass: { label: t`New speed class`, any: t`Any speed class`, word: (value) => value },
  targetOtaStatus: { label: t`How far it has come`, any: t`Any stage`, word: otaLabel },
  sessionStatus: { label: t`What happens`, any: '', word: sessionLabel },
}

/** What a rule takes, in the order in which one thinks of it; when it may fire again comes last. */
export function RuleInputs(props: StepProps & { readonly rule: Rule }) {
  const { handler, onChange, problems, disabled, rule } = props
  const config: Configured = handler.ruleConfig ?? {}
  const { properties } = config
  const set = (ruleConfig: Configured) => onChange({ ...handler, ruleConfig })
  const put = (name: string, value: string) => set(withProperty(config, name, value))
  const wrong = (name: string) => problemAt(problems, 'ruleConfig', 'properties', name)
  const kind = targetKindIn(handler)
  const many = (kind === 'group' || kind === 'operator') && rule.per !== 'target'
  return (
    <div className={classes.inputs}>
      {rule.parameters.map((parameter) => {
        const { name } = parameter
        switch (name) {
          case 'limitTotalTrafficMegaByte':
            return (
              <TrafficInput
                key={name}
                label={t`More than`}
                value={numberIn(properties, name)}
                onChange={(value) => put(name, value === undefined ? '' : String(value))}
                error={wrong(name)}
                disabled={disabled}
              />
            )
          case 'limitTotalAmount':
            return (
              <NumberInput
                key={name}
                className={classes.short}
                label={t`More than`}
                description={t`Charges are counted every 12 to 24 hours, so it can be exceeded by far before it fires.`}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                suffix={` ${accountCurrency()}`}
                thousandSeparator
                allowDecimal={false}
                clampBehavior="none"
                value={numberIn(properties, name) ?? ''}
                onChange={(value) => put(name, String(value))}
                error={wrong(name)}
                disabled={disabled}
              />
            )
          case 'runOnceAmongTarget':
            return many ? (
              <Switch
                key={name}
                label={
                  kind === 'group'
                    ? t`Once for the whole group, not once for each`
                    : t`Once for the whole account, not once for each`
                }
                checked={textIn(properties, name) === 'true'}
                onChange={({ currentTarget }) => put(name, currentTarget.checked ? 'true' : '')}
                error={wrong(name)}
                disabled={disabled}
              />
            ) : null
          case 'hasImei':
            return (
              <Switch
                key={name}
                label={t`Only sessions that tell an IMEI`}
                checked={textIn(properties, name) === 'true'}
                onChange={({ currentTarget }) => put(name, currentTarget.checked ? 'true' : '')}
                error={wrong(name)}
                disabled={disabled}
              />
            )
          case 'inactiveTimeoutDateConst':
            return (
              <TimingInput
                key={name}
                label={t`It can fire again`}
                hint={
                  rule.period === 'ever'
                    ? t`What was used never falls again: it fires each time it may.`
                    : t`Days and months begin at 0:00 UTC.`
                }
                of={config}
                onChange={set}
                moment={name}
                offset="inactiveTimeoutOffsetMinutes"
                choices={rule.timeouts}
                word={restLabel}
                error={wrong(name)}
                offsetError={wrong('inactiveTimeoutOffsetMinutes')}
                disabled={disabled}
              />
            )
          default: {
            const words = choiceWords[name]
            if (parameter.kind !== 'choice' || !words) return null
            const value = textIn(properties, name)
            const data = choicesWith(
              parameter.values.map((one) => ({ value: one, label: words.word(one) })),
              value,
            )
            return (
              <Select
                key={name}
                className={classes.short}
                label={words.label}
                data={data}
                placeholder={words.any || t`Choose one`}
                clearable={!parameter.required}
                clearButtonProps={{ 'aria-label': words.any }}
                allowDeselect={false}
                value={value || null}
                onChange={(next) => put(name, next ?? '')}
                error={wrong(name)}
                disabled={disabled}
              />
            )
          }
        }
      })}
    </div>
  )
}
