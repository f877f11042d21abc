import { t } from '@lingui/core/macro'
import { useEffect, useState } from 'react'
import { relativeFormat } from '../../domain/intl.ts'
import { Rich } from '../../words/Rich.tsx'
import { pageLocale } from '../detail/locale.ts'
import { Note } from './Note.tsx'
import type { SingleRunState } from './useSingleRun.ts'

/** What there is to say about a run of one: that it waits, that it is slow, that it failed. */
export function RunState({ state }: { readonly state: SingleRunState }) {
  if (state.problem) {
    return (
      <Note tone="danger" role="alert" title={state.problem.title}>
        <p>{state.problem.detail}</p>
      </Note>
    )
  }
  if (state.phase === 'slow') {
    return (
      <Note tone="quiet" role="status" title={t`This takes longer than usual`}>
        <p>{t`You can close this. You are told when the answer comes.`}</p>
      </Note>
    )
  }
  if (state.phase === 'waiting') {
    return (
      <Note tone="quiet" role="status" title={t`The API limits requests per minute`}>
        <p>
          <Rich
            text={t`Nothing has happened yet. It is tried again <when></when>, unless you cancel.`}
            parts={{ when: <Countdown until={state.until ?? 0} /> }}
          />
        </p>
      </Note>
    )
  }
  return null
}

/** The seconds until a time (UNIX milliseconds), counting down. Seen only: heard, it would nag. */
function Countdown({ until }: { readonly until: number }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(1, Math.ceil((until - now) / 1000))
  return <span aria-live="off">{relativeFormat(pageLocale(), {}).format(seconds, 'second')}</span>
}
