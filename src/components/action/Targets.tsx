import { plural, t } from '@lingui/core/macro'
import { useState } from 'react'
import { countText } from '../detail/locale.ts'
import { reasons, type Action, type Kind, type Split } from './action.ts'
import { Note } from './Note.tsx'
import classes from './Targets.module.css'
import { keyParts } from './typed.ts'

interface TargetsProps extends Split<unknown> {
  readonly action: Action<unknown>
}

const told = 5

/** What the action is about to touch, and what it leaves out and why. */
export function Targets({ action, ready, refused }: TargetsProps) {
  const { kind } = action
  const [first, second] = ready
  const only =
    second === undefined
      ? (first ?? (refused.length === 1 ? refused[0]?.resource : undefined))
      : undefined
  const why = reasons(refused)
  return (
    <>
      {only !== undefined && <One kind={kind} resource={only} marked={action.confirm === 'type'} />}
      {second !== undefined && (
        <Names kind={kind} resources={ready} label={t`What this is about`} />
      )}
      {why.length > 0 && (
        <Note tone="warning" title={leftOut(ready.length, refused.length)}>
          {ready.length + refused.length === 1 ? (
            <p>{why[0]?.reason}</p>
          ) : (
            <dl className={classes.reasons}>
              {why.slice(0, told).map(({ reason, resources }) => (
                <div key={reason}>
                  <dt>
                    <b>{countText(resources.length)}</b> {reason}
                  </dt>
                  <dd>
                    <Names kind={kind} resources={resources} label={reason} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {why.length > told && <p>{t`The outcome of the run lists the other reasons.`}</p>}
        </Note>
      )}
    </>
  )
}

function leftOut(ready: number, refused: number): string {
  if (ready === 0) return t`This cannot be done now`
  return t`${plural(refused, { 1: 'One is left out', other: '# are left out' })}`
}

interface OneProps {
  readonly kind: Kind<unknown>
  readonly resource: unknown
  /** Whether the end of its key stands out, for who must type it. */
  readonly marked: boolean
}

function One({ kind, resource, marked }: OneProps) {
  const [name, key] = [kind.name(resource), kind.key(resource)]
  const [before, end] = keyParts(key)
  return (
    <div>
      {(name !== key || !marked) && <div className={classes.name}>{name}</div>}
      {(name !== key || marked) && (
        <div className={classes.key}>
          {marked ? before : key}
          {marked && <mark>{end}</mark>}
        </div>
      )}
    </div>
  )
}

interface NamesProps {
  readonly kind: Kind<unknown>
  readonly resources: readonly unknown[]
  readonly label: string
}

const folded = 5
const unfolded = 200

/** Names, of which five are enough until one asks for the others. */
function Names({ kind, resources, label }: NamesProps) {
  const [all, setAll] = useState(resources.length === folded + 1)
  const shown = resources.slice(0, all ? unfolded : folded)
  const rest = resources.length - shown.length
  return (
    <ul className={classes.many} aria-label={label}>
      {shown.map((resource) => (
        <li key={kind.key(resource)} className={classes.one} title={kind.name(resource)}>
          {kind.name(resource)}
        </li>
      ))}
      {rest > 0 && (
        <li className={classes.more}>
          {all ? (
            more(rest)
          ) : (
            <button type="button" onClick={() => setAll(true)}>
              {more(rest)}
            </button>
          )}
        </li>
      )}
    </ul>
  )
}

const more = (count: number) => t`and ${plural(count, { other: '#' })} more`
