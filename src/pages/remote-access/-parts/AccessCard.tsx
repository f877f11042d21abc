import { t } from '@lingui/core/macro'
import { Button, TextInput } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { PortMapping } from '../../../api/generated/models/portMapping.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { Panel } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { useSecond } from '../../../components/detail/useSecond.ts'
import { downloadText } from '../../../components/list/download.ts'
import { endOf } from '../../../domain/napter/access.ts'
import { TimeLeft } from '../../sims/-sim/TimeLeft.tsx'
import { access as accesses } from '../-resource.tsx'
import classes from './AccessCard.module.css'
import { isUserName, waysThrough, type Way } from './commands.ts'
import { portText } from './words.ts'

interface AccessCardProps {
  readonly access: PortMapping
  /** Buttons at its right. */
  readonly actions?: ReactNode
}

/** An open access: how long it lasts, and what to type or click to get to the device. */
export function AccessCard({ access, actions }: AccessCardProps) {
  const port = portText(access.destination?.port)
  const end = endOf(access)
  const isOver = useSecond() >= (end ?? Infinity)
  const note = (
    <span className={classes.note}>
      {end !== undefined && <TimeLeft until={end} over={t`Expired`} />}
      {!isOver && actions}
    </span>
  )
  return (
    <Panel title={t`Port ${port}`} note={note}>
      {isOver ? (
        <Quiet role="status">
          {t`This access has expired: nobody can connect through it any more. Open another one to go on.`}
        </Quiet>
      ) : (
        <Connecting access={access} />
      )}
    </Panel>
  )
}

const labels: Readonly<Record<Way['kind'], string>> = {
  ssh: t`Shell`,
  scp: t`Copy a file`,
  web: t`Web page`,
  rdp: t`Remote Desktop`,
  vnc: t`Screen`,
}

function Connecting({ access }: { readonly access: PortMapping }) {
  const [typed, setTyped] = useState('')
  const user = typed.trim()
  const wrong = user !== '' && !isUserName(user)
  const ways = waysThrough(access, wrong ? '' : user)
  const named = ways.some(({ kind }) => kind === 'ssh' || kind === 'rdp')
  const ranges = access.source?.ipRanges ?? []
  return (
    <dl className={classes.ways}>
      <dt>{t`Endpoint`}</dt>
      <dd>
        <Mono copy={t`endpoint`}>{accesses.key(access)}</Mono>
      </dd>
      {named && (
        <>
          <dt>{t`User on the device`}</dt>
          <dd>
            <TextInput
              size="xs"
              className={classes.user}
              aria-label={t`User on the device`}
              placeholder={t`Optional, such as pi`}
              value={typed}
              error={wrong && t`A name has no spaces and does not begin with a hyphen.`}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </dd>
        </>
      )}
      {ways.map(({ kind, text }) => (
        <WayLine key={kind} kind={kind} text={text} access={access} />
      ))}
      <dt>{t`Who may connect`}</dt>
      <dd>{ranges.length === 0 ? <Dash /> : <Mono>{ranges.join(', ')}</Mono>}</dd>
    </dl>
  )
}

function WayLine({ kind, text, access }: Way & Pick<AccessCardProps, 'access'>) {
  const label = labels[kind]
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {kind === 'rdp' ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.75} />}
            onClick={() =>
              downloadText(`${access.simId ?? access.imsi ?? 'device'}.rdp`, text, 'text/plain')
            }
          >
            {t`Download the RDP file`}
          </Button>
        ) : (
          <Mono copy={copied[kind]}>{text}</Mono>
        )}
      </dd>
    </>
  )
}

/** What is copied, for the name of the button: "Copy ssh command". */
const copied: Readonly<Record<Exclude<Way['kind'], 'rdp'>, string>> = {
  ssh: t`ssh command`,
  scp: t`scp command`,
  web: t`web address`,
  vnc: t`VNC address`,
}
