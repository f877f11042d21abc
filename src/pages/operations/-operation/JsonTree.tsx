import { plural, t } from '@lingui/core/macro'
import { useState } from 'react'
import { exactText } from '../../../domain/exact-json.ts'
import classes from './answer.module.css'

interface JsonTreeProps {
  readonly value: unknown
  /** What to look for in names and values; what holds it is unfolded. */
  readonly q: string
}

/** Members of a list or object that are drawn at once; the next ones when asked for. */
const atOnce = 100

/** JSON as a tree whose parts fold; only what is unfolded is drawn, so its size does not matter. */
export function JsonTree({ value, q }: JsonTreeProps) {
  return (
    <div className={classes.tree} translate="no">
      <Node name={undefined} value={value} q={q.toLowerCase()} depth={0} />
    </div>
  )
}

interface NodeProps {
  readonly name: string | undefined
  readonly value: unknown
  readonly q: string
  readonly depth: number
}

function Node({ name, value, q, depth }: NodeProps) {
  if (typeof value !== 'object' || value === null) {
    return (
      <div className={classes.leaf}>
        <Name name={name} q={q} />
        <span className={classes.value} data-kind={value === null ? 'null' : typeof value}>
          <Marked
            text={typeof value === 'string' ? exactText(JSON.stringify(value)) : String(value)}
            q={q}
          />
        </span>
      </div>
    )
  }
  return <Branch name={name} value={value} q={q} depth={depth} />
}

function Branch({ name, value, q, depth }: NodeProps & { readonly value: object }) {
  const isList = Array.isArray(value)
  const entries = Object.entries(value as Record<string, unknown>)
  const [opened, setOpened] = useState<boolean>()
  const [shown, setShown] = useState(atOnce)
  const found = q !== '' && holds(value, q)
  const open = opened ?? (found || depth < 2)
  const size = isList
    ? plural(entries.length, { one: '# entry', other: '# entries' })
    : plural(entries.length, { one: '# member', other: '# members' })
  return (
    <div>
      <button
        type="button"
        className={classes.fold}
        aria-expanded={open}
        onClick={() => setOpened(!open)}
      >
        <Name name={name} q={q} />
        <span className={classes.size}>{isList ? `[ ${size} ]` : `{ ${size} }`}</span>
      </button>
      {open && (
        <div className={classes.inner}>
          {entries.slice(0, shown).map(([key, part]) => (
            <Node key={key} name={key} value={part} q={q} depth={depth + 1} />
          ))}
          {entries.length > shown && (
            <button type="button" className={classes.more} onClick={() => setShown(shown + atOnce)}>
              {t`Show the next ${Math.min(atOnce, entries.length - shown)}`}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** Parts that are looked at for a word at most: a search must not take longer than a frame. */
const mostLooked = 20_000

function holds(value: unknown, q: string): boolean {
  let left = mostLooked
  const looks = (node: unknown): boolean => {
    if (left-- <= 0) return false
    if (typeof node !== 'object' || node === null) return String(node).toLowerCase().includes(q)
    return Object.entries(node).some(([key, part]) => key.toLowerCase().includes(q) || looks(part))
  }
  return looks(value)
}

function Name({ name, q }: { readonly name: string | undefined; readonly q: string }) {
  if (name === undefined) return null
  return (
    <span className={classes.name}>
      <Marked text={name} q={q} />
      {': '}
    </span>
  )
}

function Marked({ text, q }: { readonly text: string; readonly q: string }) {
  const at = q === '' ? -1 : text.toLowerCase().indexOf(q)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + q.length)}</mark>
      {text.slice(at + q.length)}
    </>
  )
}
