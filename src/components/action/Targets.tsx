import { plural, t } from '@lingui/core/macro'
import { countText } from '../detail/locale.ts'
import { reasons, type Action, type Split } from './action.ts'
import { Note } from './Note.tsx'
import classes from './Targets.module.css'

interface TargetsProps extends Split<unknown> {
  readonly action: Action<unknown>
}

const named = 6
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
      {only !== undefined && (
        <div>
          <div className={classes.name}>{kind.name(only)}</div>
          {kind.name(only) !== kind.key(only) && (
            <div className={classes.key}>{kind.key(only)}</div>
          )}
        </div>
      )}
      {second !== undefined && (
        <ul className={classes.many} aria-label={t`What this is about`}>
          {ready.slice(0, ready.length === named + 1 ? named + 1 : named).map((resource) => (
            <li key={kind.key(resource)} className={classes.one} title={kind.name(resource)}>
              {kind.name(resource)}
            </li>
          ))}
          {ready.length > named + 1 && (
            <li
              className={classes.more}
            >{t`and ${plural(ready.length - named, { other: '#' })} more`}</li>
          )}
        </ul>
      )}
      {why.length > 0 && (
        <Note tone="warning" title={leftOut(ready.length, refused.length)}>
          {refused.length === 1 ? (
            <p>{why[0]?.reason}</p>
          ) : (
            <table className={classes.reasons}>
              <tbody>
                {why.slice(0, told).map(({ reason, count }) => (
                  <tr key={reason}>
                    <th scope="row">{countText(count)}</th>
                    <td>{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
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
