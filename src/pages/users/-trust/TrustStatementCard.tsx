import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { ConditionField } from '../../../components/permission/ConditionField.tsx'
import { partsOf, srnOf } from '../../../domain/access/principal.ts'
import {
  trustedServices,
  type TrustProblem,
  type TrustStatement,
} from '../../../domain/access/trust-policy.ts'
import { compileCondition } from '../../../domain/permission/condition.ts'
import { visible } from '../../../domain/numbers.ts'
import classes from './trust.module.css'
import { trustProblem } from './words.ts'

interface TrustStatementCardProps {
  /** Which statement it is, from 0. */
  readonly index: number
  readonly statement: TrustStatement
  readonly problems: readonly TrustProblem[]
  readonly readOnly: boolean
  readonly checked: boolean
  readonly onChange: (statement: TrustStatement) => void
  readonly onRemove: () => void
}

/** One statement of a trust policy: whom it trusts, and when. */
export function TrustStatementCard(props: TrustStatementCardProps) {
  const { index, statement, problems, readOnly, checked, onChange, onRemove } = props
  const { soracom, service, condition } = statement
  const number = index + 1
  const place = `statements[${index}].principal`
  const missing = problems.find(({ path }) => path === place)
  const services = [...new Set([...trustedServices, ...service])]
  const setRows = (next: readonly string[]) => onChange({ ...statement, soracom: next })
  return (
    <section className={classes.card} aria-label={t`Statement ${number}`}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t`Trusts`}</h3>
        {!readOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t`Remove statement ${number}`}
            onClick={onRemove}
          >
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {soracom.map((srn, at) => (
        <PrincipalRow
          // Rows may say the same while they are typed.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          number={at + 1}
          srn={srn}
          problem={problems.find(({ path }) => path === `${place}.soracom[${at}]`)}
          checked={checked}
          readOnly={readOnly}
          onChange={(next) => setRows(soracom.with(at, next))}
          onRemove={() => setRows(soracom.toSpliced(at, 1))}
        />
      ))}
      {!readOnly && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setRows([...soracom, srnOf({ operatorId: '', userName: '' })])}
          >
            {t`Add a user`}
          </Button>
        </div>
      )}
      {services.map((name) => (
        <Checkbox
          key={name}
          label={t`The service ${name}, which then calls the API as this user`}
          checked={service.includes(name)}
          disabled={readOnly}
          onChange={(event) =>
            onChange({
              ...statement,
              service: event.currentTarget.checked
                ? [...service, name]
                : service.filter((one) => one !== name),
            })
          }
        />
      ))}
      {missing && checked && <p className={classes.error}>{trustProblem(missing)}</p>}
      <ConditionField
        number={number}
        api={[]}
        condition={condition}
        problems={
          condition === undefined
            ? []
            : compileCondition(condition).problems.map((problem) =>
                Object.assign({ path: `statements[${index}].condition` }, problem),
              )
        }
        readOnly={readOnly}
        onChange={(next) => onChange({ ...statement, condition: next })}
      />
    </section>
  )
}

interface PrincipalRowProps {
  /** From 1. */
  readonly number: number
  readonly srn: string
  readonly problem: TrustProblem | undefined
  readonly checked: boolean
  readonly readOnly: boolean
  readonly onChange: (srn: string) => void
  readonly onRemove: () => void
}

const kinds = [
  { value: 'user', label: t`SAM user` },
  { value: 'root', label: t`Root user` },
]

/** One user that is trusted. What is no SRN of a user stands as it is. */
function PrincipalRow(props: PrincipalRowProps) {
  const { number, srn, problem, checked, readOnly, onChange, onRemove } = props
  const parts = partsOf(srn)
  // What is being typed is told when it is full, or when it is to be saved.
  const isBegun = parts && (parts.operatorId.length < 12 || parts.userName === '')
  const error = problem && (checked || !isBegun) ? trustProblem(problem) : undefined
  const shared = { readOnly, spellCheck: false, autoComplete: 'off' } as const
  return (
    <div className={classes.row}>
      {parts ? (
        <>
          <Select
            aria-label={t`Kind of user ${number}`}
            w={124}
            data={kinds}
            allowDeselect={false}
            readOnly={readOnly}
            value={parts.userName === undefined ? 'root' : 'user'}
            onChange={(kind) =>
              onChange(srnOf({ ...parts, userName: kind === 'root' ? undefined : '' }))
            }
          />
          <TextInput
            {...shared}
            aria-label={t`Operator ID of user ${number}`}
            placeholder="OP0000000000"
            className={classes.operator}
            value={parts.operatorId}
            error={error}
            onChange={(event) => {
              const operatorId = visible(event.currentTarget.value).trim().toUpperCase()
              onChange(srnOf({ ...parts, operatorId }))
            }}
          />
          {parts.userName !== undefined && (
            <TextInput
              {...shared}
              aria-label={t`Name of user ${number}`}
              placeholder={t`User name`}
              className={classes.name}
              value={parts.userName}
              error={error !== undefined}
              onChange={(event) =>
                onChange(srnOf({ ...parts, userName: event.currentTarget.value.trim() }))
              }
            />
          )}
        </>
      ) : (
        <TextInput
          {...shared}
          aria-label={t`Name of user ${number}`}
          className={classes.name}
          value={srn}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t`Remove user ${number}`}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </div>
  )
}
