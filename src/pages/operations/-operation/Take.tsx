import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconBookmark, IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { Operation } from '../../../api/operation.ts'
import { useSession } from '../../../api/use-session.ts'
import { Pre } from '../../../components/detail/Pre.tsx'
import { useCopy } from '../../../components/detail/useCopy.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { codeFor, ways, type TakenCall, type Way } from './code.ts'
import classes from './answer.module.css'

const labels: Readonly<Record<Way, string>> = {
  cli: 'soracom CLI',
  curl: 'curl',
  fetch: 'fetch',
  python: 'Python',
  permission: t`Permission`,
}

interface TakeProps {
  readonly operation: Operation
  readonly values: TakenCall
  /** Whether the call stands in the collection as it is. */
  readonly added: boolean
  readonly onKeep: () => void
}

/** The call as it stands, to be taken along. */
export function Take({ operation, values, added, onKeep }: TakeProps) {
  const session = useSession()
  const [way, setWay] = useState<Way>('cli')
  const code = session ? codeFor(way, operation, values, session, window.location.origin) : ''
  const { state, label, copy } = useCopy(code, { label: t`Copy` })
  const there = ways.filter((one) => one !== 'cli' || operation.cli !== null)
  return (
    <div className={classes.take}>
      <div className={classes.bar}>
        <Segments
          size="small"
          label={t`Take along as`}
          segments={there.map((value) => ({ value, label: labels[value] }))}
          value={way}
          onChange={setWay}
        />
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={state === 'copied' ? <IconCheck size={14} /> : <IconCopy size={14} />}
          onClick={copy}
        >
          {label}
        </Button>
        {added ? (
          <Link to="/operations/calls" className={classes.added}>{t`In your collection`}</Link>
        ) : (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconBookmark size={14} stroke={1.75} />}
            onClick={onKeep}
          >
            {t`Add to collection`}
          </Button>
        )}
      </div>
      <Pre label={t`The call as ${labels[way]}`} text={code} />
    </div>
  )
}
