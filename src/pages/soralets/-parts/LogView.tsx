import { plural, t } from '@lingui/core/macro'
import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { SoraletLog } from '../../../api/generated/models/soraletLog.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { countText } from '../../../components/detail/locale.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { downloadText } from '../../../components/list/download.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { isoTime } from '../../../domain/time.ts'
import type { SoraletSearch } from './search.ts'
import classes from './soralets.module.css'

/** Milliseconds between two looks for new lines. */
const everyMs = 3_000
/** Lines that are fetched at a time. */
const atOnce = 100

interface LogViewProps {
  readonly soraletId: string
  readonly search: SoraletSearch
}

/** What a Soralet said in the last seven days, the newest first, and what it says from now on. */
export function LogView({ soraletId, search }: LogViewProps) {
  const { q = '', version, stopped } = search
  const navigate = useNavigate()
  const change = (patch: SoraletSearch) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, ...patch }),
      replace: true,
      resetScroll: false,
    })
  const { rows, status, error, retry, hasMore, loadMore, loadingMore } = useInfiniteRows(
    {
      ...paged(op.getSoraletLogs, { path: { soralet_id: soraletId }, query: { limit: atOnce } }),
      // All that is loaded is asked for again: the more, the less often. What failed is not.
      refetchInterval: ({ state }) =>
        !stopped && state.status !== 'error' && everyMs * (state.data?.pages.length ?? 1),
    },
    atOnce,
  )
  const wanted = q.toLocaleLowerCase()
  const shown = rows.filter(
    (line) =>
      (version === undefined || line.version === version) &&
      String(line.message ?? '')
        .toLocaleLowerCase()
        .includes(wanted),
  )
  const versions = [...new Set(rows.flatMap((line) => line.version ?? []))].sort((a, b) => b - a)
  const [some, all] = [countText(shown.length), countText(rows.length)]
  return (
    <Section
      title={t`Log`}
      actions={
        <Group gap={8}>
          <Button
            size="xs"
            variant="default"
            leftSection={
              stopped ? (
                <IconPlayerPlay size={14} stroke={1.75} />
              ) : (
                <IconPlayerPause size={14} stroke={1.75} />
              )
            }
            onClick={() => change({ stopped: stopped ? undefined : true })}
          >
            {stopped ? t`Follow the log` : t`Stop following`}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={shown.length === 0}
            onClick={() => downloadText(`${soraletId}-log.txt`, textOf(shown), 'text/plain')}
          >
            {t`Save as text`}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={shown.length === 0}
            onClick={() =>
              downloadText(
                `${soraletId}-log.json`,
                JSON.stringify(shown, null, 2),
                'application/json',
              )
            }
          >
            {t`Save as JSON`}
          </Button>
        </Group>
      }
    >
      {status !== 'ready' ? (
        <PanelState error={error} onRetry={retry} height={160} />
      ) : (
        <>
          <div className={classes.bar}>
            <TextInput
              size="xs"
              label={t`Lines that contain`}
              value={q}
              onChange={({ currentTarget: { value } }) => change({ q: value || undefined })}
            />
            <NativeSelect
              size="xs"
              label={t`Said by`}
              data={[
                { value: '', label: t`All versions` },
                ...[...new Set([...versions, ...(version === undefined ? [] : [version])])].map(
                  (no) => ({ value: String(no), label: t`Version ${String(no)}` }),
                ),
              ]}
              value={String(version ?? '')}
              onChange={({ currentTarget: { value } }) =>
                change({ version: value === '' ? undefined : Number(value) })
              }
            />
            {(q !== '' || version !== undefined) && (
              <Button
                size="xs"
                variant="subtle"
                onClick={() => change({ q: undefined, version: undefined })}
              >
                {t`Clear the filter`}
              </Button>
            )}
            <Quiet inline role="status">
              {shown.length === rows.length
                ? plural(rows.length, { one: '# line', other: '# lines' })
                : t`${some} of ${all} lines`}
            </Quiet>
          </div>
          {rows.length === 0 ? (
            <Quiet>
              {t`It has said nothing in the last seven days. What it writes with log appears here.`}
            </Quiet>
          ) : (
            <Lines lines={shown} />
          )}
          {hasMore && (
            <Button size="xs" variant="default" loading={loadingMore} onClick={loadMore}>
              {t`Show older lines`}
            </Button>
          )}
        </>
      )}
    </Section>
  )
}

function Lines({ lines }: { readonly lines: readonly SoraletLog[] }) {
  if (lines.length === 0) return <Quiet>{t`No line fits the filter.`}</Quiet>
  return (
    // Longer than its box: the keyboard must be able to scroll it.
    <ul className={classes.lines} aria-label={t`Lines of the log`} tabIndex={0}>
      {keyed(lines).map(({ key, line: { createdTime, version, message } }) => {
        const no = String(version ?? '')
        return (
          <li key={key} className={classes.line}>
            <span className={classes.meta}>
              <Time at={createdTime} />
            </span>
            <span className={classes.meta}>{t`Version ${no}`}</span>
            <span className={classes.message} translate="no" dir="auto">
              {message}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Lines have no id, and the same may be said twice in a millisecond: counted from the oldest on. */
function keyed(lines: readonly SoraletLog[]) {
  const seen = new Map<string, number>()
  return lines
    .toReversed()
    .map((line) => {
      const same = `${line.createdTime}/${line.version}/${line.message}`
      const count = (seen.get(same) ?? 0) + 1
      seen.set(same, count)
      return { key: `${same}/${count}`, line }
    })
    .toReversed()
}

/** Lines as a text file holds them: the oldest first, with their time in UTC. */
function textOf(lines: readonly SoraletLog[]): string {
  return lines
    .toReversed()
    .map(({ createdTime, version, message }) => {
      const time = createdTime === undefined ? '' : isoTime(createdTime)
      return [time, version ?? '', message ?? ''].join(' ')
    })
    .join('\n')
}
