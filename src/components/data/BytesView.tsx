import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { hexDump, textOf } from '../../domain/data/bytes.ts'
import { parseJson, writeJson } from '../../domain/exact-json.ts'
import { CopyButton } from '../detail/CopyButton.tsx'
import { bytesText } from '../detail/locale.ts'
import { Pre } from '../detail/Pre.tsx'
import { Quiet } from '../detail/Quiet.tsx'
import { Segments } from '../shell/Segments.tsx'
import classes from './BytesView.module.css'

/** Characters that are drawn; all that is there is copied. */
const mostShown = 50_000

interface BytesViewProps {
  readonly label: string
  readonly bytes: Uint8Array
  /** They were more: these are their beginning. */
  readonly cut?: boolean | undefined
}

/** Bytes as JSON, text or a dump, whichever they can be; the first of these to begin with. */
export function BytesView({ label, bytes, cut = false }: BytesViewProps) {
  const text = textOf(bytes)
  const json = text === undefined ? undefined : prettyJson(text)
  const views = [
    ...(json === undefined ? [] : [{ value: 'json' as const, label: 'JSON' }]),
    ...(text === undefined ? [] : [{ value: 'text' as const, label: t`Text` }]),
    { value: 'hex' as const, label: t`Hex` },
  ]
  const [chosen, setChosen] = useState<'json' | 'text' | 'hex'>()
  const view = views.find(({ value }) => value === chosen)?.value ?? views[0]?.value ?? 'hex'
  if (bytes.length === 0) return <Quiet>{t`${label}: nothing`}</Quiet>
  const shown =
    view === 'hex'
      ? hexDump(bytes.subarray(0, 4096))
      : view === 'json'
        ? (json ?? '')
        : (text ?? '')
  return (
    <section className={classes.bytes} aria-label={label}>
      <div className={classes.bar}>
        <b>{label}</b>
        <span className={classes.size}>{bytesText(bytes.length)}</span>
        <Segments
          size="small"
          label={t`Show as`}
          segments={views}
          value={view}
          onChange={setChosen}
        />
        <CopyButton value={shown} what={label} />
      </div>
      <Pre label={label} text={shown.slice(0, mostShown)} whole={view === 'hex'} />
      {cut && <Quiet>{t`It was longer: only its beginning is kept.`}</Quiet>}
    </section>
  )
}

function prettyJson(text: string): string | undefined {
  try {
    const value: unknown = parseJson(text)
    return typeof value === 'object' && value !== null ? writeJson(value, 2) : undefined
  } catch {
    return undefined
  }
}
