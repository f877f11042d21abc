import { t } from '@lingui/core/macro'
import { resolved, type Family, type Schema } from '../../../domain/schema.ts'
import { kindText, limitTexts } from '../../../words/schema.ts'
import { Prose } from './Prose.tsx'
import classes from './schema.module.css'

interface SchemaTreeProps {
  readonly schema: Schema
  readonly schemas: Family['schemas']
}

/** The members of a value, each to be unfolded. */
export function SchemaTree({ schema, schemas }: SchemaTreeProps) {
  const inner = membersOf(schema, schemas)
  const kind = kindText(schema, schemas)
  if (inner.length === 0) return <p className={classes.kind}>{kind}</p>
  return (
    <>
      <p className={classes.kind}>{kind}</p>
      <Members members={inner} schemas={schemas} above={[schema.ref ?? schema.items?.ref ?? '']} />
    </>
  )
}

interface Member {
  readonly name: string
  readonly schema: Schema
  readonly required: boolean
}

/** What a value, or each of its list, consists of. */
function membersOf(schema: Schema, schemas: Family['schemas']): Member[] {
  const found = resolved(schema, schemas)
  if (found.items) return membersOf(found.items, schemas)
  if (found.oneOf) {
    return found.oneOf.map((one, at) => ({
      name: one.ref ?? t`choice ${at + 1}`,
      schema: one,
      required: false,
    }))
  }
  const named = Object.entries(found.properties ?? {}).map(([name, one]) => ({
    name,
    schema: one,
    required: found.required?.includes(name) === true,
  }))
  const values = found.additionalProperties
  if (typeof values !== 'object') return named
  return [...named, { name: t`any name`, schema: values, required: false }]
}

interface MembersProps {
  readonly members: readonly Member[]
  readonly schemas: Family['schemas']
  /** The named schemas that these stand in: one within itself is not unfolded again. */
  readonly above: readonly string[]
}

function Members({ members, schemas, above }: MembersProps) {
  return (
    <ul className={classes.members}>
      {members.map((member) => (
        <OneMember key={member.name} member={member} schemas={schemas} above={above} />
      ))}
    </ul>
  )
}

interface OneMemberProps {
  readonly member: Member
  readonly schemas: Family['schemas']
  readonly above: readonly string[]
}

function OneMember({ member: { name, schema, required }, schemas, above }: OneMemberProps) {
  const found = resolved(schema, schemas)
  const own = schema.ref ?? found.items?.ref
  const inner = own !== undefined && above.includes(own) ? [] : membersOf(schema, schemas)
  const line = (
    <>
      <span className={classes.name} translate="no">
        {name}
      </span>{' '}
      <span className={classes.kind}>{kindText(schema, schemas)}</span>
      {required && <span className={classes.required}>{t`required`}</span>}
    </>
  )
  const limits = limitTexts(found)
  const about = (
    <>
      {limits.length > 0 && <p className={classes.limits}>{limits.join(' · ')}</p>}
      <Prose blocks={schema.description ?? found.description ?? []} />
    </>
  )
  if (inner.length === 0) {
    return (
      <li className={classes.member}>
        {line}
        {about}
      </li>
    )
  }
  return (
    <li className={classes.member}>
      <details>
        <summary>{line}</summary>
        {about}
        <Members members={inner} schemas={schemas} above={own ? [...above, own] : above} />
      </details>
    </li>
  )
}
