import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconListSearch, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { writeJson } from '../../domain/exact-json.ts'
import type { Problem } from '../../domain/permission/problem.ts'
import type { StatementDraft } from '../../domain/permission/statements.ts'
import { Pre } from '../detail/Pre.tsx'
import { Quiet } from '../detail/Quiet.tsx'
import { countText } from '../detail/locale.ts'
import { late } from '../feedback/late.tsx'
import { Segments } from '../shell/Segments.tsx'
import { ConditionField } from './ConditionField.tsx'
import { NameRow } from './NameRow.tsx'
import { ProblemList } from './ProblemList.tsx'
import classes from './permission.module.css'

const OperationPicker = late(() =>
  import('./OperationPicker.tsx').then((all) => all.OperationPicker),
)

/** Names that are shown of a long statement before one asks for all of them. */
const shownNames = 12

interface StatementCardProps {
  /** Which statement it is, from 0. */
  readonly index: number
  readonly draft: StatementDraft
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly onChange: (draft: StatementDraft) => void
  readonly onRemove: () => void
}

/** One statement: what it does, to which operations, and when. */
export function StatementCard(props: StatementCardProps) {
  const { index, draft, problems, readOnly, onChange, onRemove } = props
  const { effect, api, condition } = draft
  const [picking, setPicking] = useState(false)
  const [all, setAll] = useState(false)
  const choose = useRef<HTMLButtonElement>(null)
  const number = index + 1
  const place = `statements[${index}]`
  const ofName = (at: number) =>
    problems.filter(
      ({ path }) => path === `${place}.api[${at}]` || (api.length === 1 && path === `${place}.api`),
    )
  const ofCondition = problems.filter(({ path }) => path === `${place}.condition`)
  const ofNames = new Set(api.flatMap((_, at) => ofName(at)))
  const rest = problems.filter((one) => !ofNames.has(one) && !ofCondition.includes(one))
  // What is wrong is not hidden among the many.
  const shown = api.flatMap((name, at) =>
    all || at < shownNames || ofName(at).length > 0 ? [{ name, at }] : [],
  )
  const set = (next: Partial<StatementDraft>) => onChange({ ...draft, ...next })
  const close = () => {
    setPicking(false)
    requestAnimationFrame(() => choose.current?.focus())
  }
  return (
    <section className={classes.card} data-effect={effect} aria-label={t`Statement ${number}`}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{t`Statement ${number}`}</h2>
        {readOnly ? (
          <span className={classes.effect}>{effect === 'allow' ? t`Allow` : t`Deny`}</span>
        ) : (
          <Segments
            size="small"
            label={t`Effect of statement ${number}`}
            segments={[
              { value: 'allow', label: t`Allow` },
              { value: 'deny', label: t`Deny` },
            ]}
            value={effect}
            onChange={(next) => set({ effect: next })}
          />
        )}
        {!readOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            ml="auto"
            aria-label={t`Remove statement ${number}`}
            onClick={onRemove}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      <ProblemList problems={rest} />
      {api.length === 0 && <Quiet>{t`No operations yet.`}</Quiet>}
      <ul className={classes.names} aria-label={t`Operations of statement ${number}`}>
        {shown.map(({ name, at }) => (
          <NameRow
            key={`${at} ${name}`}
            name={name}
            problems={ofName(at)}
            readOnly={readOnly}
            onReplace={(other) => set({ api: api.map((one, i) => (i === at ? other : one)) })}
            onRemove={() => {
              set({ api: api.filter((_, i) => i !== at) })
              choose.current?.focus()
            }}
          />
        ))}
      </ul>
      <div className={classes.row}>
        {!readOnly && (
          <Button
            ref={choose}
            variant="default"
            size="xs"
            leftSection={<IconListSearch size={14} />}
            data-choose
            onPointerEnter={() => void OperationPicker.preload()}
            onClick={() => setPicking(true)}
          >
            {t`Choose operations`}
          </Button>
        )}
        {(shown.length < api.length || all) && (
          <Button variant="subtle" size="xs" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t`Show fewer` : t`Show all ${countText(api.length)} names`}
          </Button>
        )}
      </div>
      <ConditionField
        number={number}
        api={api}
        condition={condition}
        problems={ofCondition}
        readOnly={readOnly}
        onChange={(next) => set({ condition: next })}
      />
      {picking && (
        <OperationPicker
          api={api}
          title={t`Operations of statement ${number}`}
          onChoose={(next) => {
            set({ api: next })
            close()
          }}
          onClose={close}
        />
      )}
    </section>
  )
}

interface RawCardProps {
  readonly index: number
  readonly value: unknown
  readonly problems: readonly Problem[]
  readonly onJson: () => void
  readonly onRemove: (() => void) | undefined
}

/** What stands among the statements and is none that can be read. */
export function RawCard({ index, value, problems, onJson, onRemove }: RawCardProps) {
  const number = index + 1
  return (
    <section className={classes.card} aria-label={t`Statement ${number}`}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{t`Statement ${number}`}</h2>
        <Quiet inline>{t`Cannot be read as a statement. It is kept as it is.`}</Quiet>
      </div>
      <ProblemList problems={problems} />
      <Pre label={t`Statement ${number}`} text={writeJson(value, 2)} />
      <div className={classes.row}>
        <Button variant="default" size="xs" onClick={onJson}>
          {onRemove ? t`Mend it in the JSON` : t`Show the JSON`}
        </Button>
        {onRemove && (
          <Button variant="subtle" size="xs" onClick={onRemove}>
            {t`Remove statement ${number}`}
          </Button>
        )}
      </div>
    </section>
  )
}
