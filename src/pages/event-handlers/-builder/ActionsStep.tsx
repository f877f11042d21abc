import { Button, Menu } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { LateMenu } from '../../../components/shell/LateMenu.tsx'
import { actions } from '../../../domain/event-handler/actions.ts'
import { mostActions } from '../../../domain/event-handler/check.ts'
import { newAction, type Configured } from '../../../domain/event-handler/draft.ts'
import { ruleOf } from '../../../domain/event-handler/rules.ts'
import { actionLabel } from '../../../words/event-handler/names.ts'
import { ActionCard } from './ActionCard.tsx'
import { SimSelect } from '../../stats/-parts/SimSelect.tsx'
import { problemAt, type StepProps } from './problems.ts'
import classes from './builder.module.css'

interface ActionsStepProps extends StepProps {
  /** The SIM that previews are made with, and the speed classes that it can have. */
  readonly simId: string
  readonly speedClasses: readonly string[] | undefined
  readonly onSim: (simId: string) => void
}

/** The third step: what happens then. */
export function ActionsStep(props: ActionsStepProps) {
  const { handler, onChange, problems, disabled, simId, onSim } = props
  const frame = useRef<HTMLDivElement>(null)
  const list = handler.actionConfigList ?? []
  const write = (actionConfigList: readonly Configured[]) =>
    onChange({ ...handler, actionConfigList })
  const add = (type: string) => {
    write([...list, newAction(type)])
    // Goes on where the work does.
    setTimeout(() => {
      const cards = frame.current?.querySelectorAll('fieldset[data-action]') ?? []
      cards[cards.length - 1]?.querySelector<HTMLElement>('input, textarea')?.focus()
    }, 60)
  }
  const withLock = ruleOf(handler.ruleConfig?.type)?.occasion === 'session'
  const offered = actions.filter(({ offered }) => offered === 'always' || withLock)
  const error = problemAt(problems, 'actionConfigList')
  const isFull = list.length >= mostActions
  const texts = list.some(({ properties }) => JSON.stringify(properties ?? {}).includes('${'))
  return (
    <div ref={frame} className={classes.actions} data-wrong={error !== undefined || undefined}>
      {list.map((action, at) => (
        <ActionCard
          // oxlint-disable-next-line react/no-array-index-key -- nothing but their order tells two of a kind apart
          key={`${at} ${action.type}`}
          {...props}
          action={action}
          at={at}
          count={list.length}
          onAction={(next) => write(list.with(at, next))}
          onMove={(by) => {
            const [moved] = list.slice(at, at + 1)
            if (moved) write(list.toSpliced(at, 1).toSpliced(at + by, 0, moved))
          }}
          onRemove={() => {
            write(list.toSpliced(at, 1))
            frame.current?.querySelector<HTMLElement>('[data-add]')?.focus()
          }}
        />
      ))}
      {error !== undefined && <p className={classes.error}>{error}</p>}
      {!disabled && (
        <div className={classes.line}>
          <LateMenu
            box={{ position: 'bottom-start' }}
            renderButton={(target) => (
              <Button
                {...target}
                data-add
                variant="default"
                size="xs"
                disabled={isFull}
                leftSection={<IconPlus size={14} />}
              >
                {t`Add an action`}
              </Button>
            )}
          >
            {() => (
              <Menu.Dropdown>
                {offered.map(({ type }) => (
                  <Menu.Item key={type} onClick={() => add(type)}>
                    {actionLabel(type)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            )}
          </LateMenu>
          <Quiet>
            {isFull
              ? t`There can be no more than ${mostActions} actions.`
              : plural(mostActions - list.length, {
                  one: '# more is possible.',
                  other: '# more are possible.',
                })}
          </Quiet>
        </div>
      )}
      {texts && (
        <div className={classes.sample}>
          <SimSelect
            label={t`Preview with the SIM`}
            description={t`Its name, numbers and tags stand in the previews.`}
            simId={simId}
            onChange={onSim}
          />
        </div>
      )}
    </div>
  )
}
