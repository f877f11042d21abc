import { t } from '@lingui/core/macro'
import { Button, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { RawAnswer } from '../../../api/raw.ts'
import { CopyButton } from '../../../components/detail/CopyButton.tsx'
import { bytesText } from '../../../components/detail/locale.ts'
import { millisecondsText } from '../../../components/detail/milliseconds.ts'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { Pre } from '../../../components/detail/Pre.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { downloadFile } from '../../../components/list/download.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { AnswerTable, rowsOf } from './AnswerTable.tsx'
import classes from './answer.module.css'
import { contentOf, headerOf, mostShown, type Content } from './content.ts'
import { JsonTree } from './JsonTree.tsx'
import type { Answered } from './outcome.ts'

interface AnswerProps {
  readonly answered: Answered
  /** Asks for the page that follows; none where there is none. */
  readonly onNext: ((key: string) => void) | undefined
}

/** An answer as it came: how it stands, what it holds, its headers, and what was asked. */
export function Answer({ answered, onNext }: AnswerProps) {
  const { answer, request } = answered
  const [content, setContent] = useState(answered.content)
  const { status, took, body, headers } = answer
  const [view, setView] = useState<'tree' | 'table' | 'text' | 'headers' | 'request'>()
  const [q, setQ] = useState('')
  const rows = content.kind === 'json' ? rowsOf(content.value) : undefined
  const views = [
    ...(rows ? [{ value: 'table' as const, label: t`Table` }] : []),
    ...(content.kind === 'json' ? [{ value: 'tree' as const, label: t`Tree` }] : []),
    { value: 'text' as const, label: content.kind === 'json' ? t`Text` : t`Content` },
    { value: 'headers' as const, label: t`Headers` },
    { value: 'request' as const, label: t`Request` },
  ]
  const [first] = views
  const shown = view ?? (rows ? 'table' : (first?.value ?? 'text'))
  const next = headerOf(answer, 'x-soracom-next-key')
  return (
    <section className={classes.answer} aria-label={t`Answer`}>
      <div className={classes.bar}>
        <div role="status" className={classes.line}>
          <StatusBadge
            tone={status < 300 ? 'active' : status < 500 ? 'suspended' : 'terminated'}
            label={String(status)}
          />
          <span>{millisecondsText(Math.round(took))}</span>
          <span>{bytesText(body.size)}</span>
        </div>
        <Segments
          size="small"
          label={t`Show the answer as`}
          segments={views}
          value={shown}
          onChange={setView}
        />
        {shown === 'tree' && (
          <TextInput
            size="xs"
            role="searchbox"
            aria-label={t`Search the answer`}
            placeholder={t`Search the answer`}
            value={q}
            onChange={({ currentTarget }) => setQ(currentTarget.value)}
          />
        )}
        {body.size > 0 && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconDownload size={14} stroke={1.75} />}
            onClick={() => download(answer)}
          >
            {t`Download`}
          </Button>
        )}
        {content.text !== undefined && content.kind !== 'long' && (
          <CopyButton value={content.text} what={t`answer`} />
        )}
      </div>
      {shown === 'headers' && (
        <StaticTable
          label={t`Headers`}
          columns={[
            { header: t`Name`, cell: ([name]: readonly [string, string]) => name },
            { header: t`Value`, cell: ([, value]) => value },
          ]}
          rows={headers}
          rowKey={([name]) => name}
        />
      )}
      {shown === 'request' && <Pre label={t`Request`} text={request} />}
      {shown === 'table' && rows && <AnswerTable rows={rows} />}
      {shown === 'tree' && content.kind === 'json' && <JsonTree value={content.value} q={q} />}
      {shown === 'text' && (
        <Plain
          content={content}
          body={body}
          onWhole={() => void contentOf(answer, true).then(setContent)}
        />
      )}
      {next !== undefined && onNext && (
        <Button variant="default" size="xs" onClick={() => onNext(next)}>
          {t`Next page`}
        </Button>
      )}
    </section>
  )
}

interface PlainProps {
  readonly content: Content
  readonly body: Blob
  /** Reads all of an answer that is long. */
  readonly onWhole: () => void
}

function Plain({ content, body, onWhole }: PlainProps) {
  if (content.kind === 'picture') return <Shown body={body} />
  if (content.kind === 'empty') return <p className={classes.quiet}>{t`The answer has no body.`}</p>
  if (content.text === undefined) {
    return <p className={classes.quiet}>{t`The answer is a file. Download it to look at it.`}</p>
  }
  const { text, kind } = content
  return (
    <>
      <Pre label={t`Text of the answer`} text={text.slice(0, mostShown)} />
      {kind === 'long' ? (
        <div className={classes.bar}>
          <p className={classes.quiet}>
            {t`A long answer, of which the beginning is shown. Reading all of it may take some seconds.`}
          </p>
          <Button variant="default" size="compact-xs" onClick={onWhole}>
            {t`Read all of it`}
          </Button>
        </div>
      ) : (
        text.length > mostShown && (
          <p
            className={classes.quiet}
          >{t`Only the beginning is shown: copy or download has all of it.`}</p>
        )
      )}
    </>
  )
}

function Shown({ body }: { readonly body: Blob }) {
  return (
    <img
      className={classes.picture}
      alt={t`The answer`}
      ref={(picture) => {
        if (!picture) return undefined
        const url = URL.createObjectURL(body)
        picture.src = url
        return () => URL.revokeObjectURL(url)
      }}
    />
  )
}

function download(answer: RawAnswer): void {
  const named = /filename="?(?<name>[^";]+)/.exec(headerOf(answer, 'content-disposition') ?? '')
  const type = headerOf(answer, 'content-type') ?? ''
  const ending = type.includes('json') ? 'json' : type.includes('csv') ? 'csv' : 'bin'
  downloadFile(named?.groups?.['name'] ?? `answer.${ending}`, answer.body)
}
