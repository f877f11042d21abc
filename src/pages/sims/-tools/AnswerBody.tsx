import { t } from '@lingui/core/macro'
import { BytesView } from '../../../components/data/BytesView.tsx'
import { FailedResult } from '../../../components/detail/FailedResult.tsx'
import { bytesText, countText } from '../../../components/detail/locale.ts'
import { millisecondsText } from '../../../components/detail/milliseconds.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { base64Of } from '../../../domain/data/bytes.ts'
import { readPing } from '../../../domain/sim/downlink.ts'
import { bytesIn, type Data, type Outcome } from './outcome.ts'
import classes from './tools.module.css'

/** What a device answered, decoded. */
export function AnswerBody({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'failed':
      return <FailedResult title={outcome.title} detail={outcome.detail} />
    case 'ping':
      return <PingAnswer {...outcome} />
    case 'http':
      return (
        <>
          <Bytes label={t`Body`} body={outcome.body} type={typeOf(outcome.headers)} />
          <StaticTable
            label={t`Headers`}
            columns={[
              { header: t`Header`, cell: ([name]: readonly [string, string]) => name },
              { header: t`Value`, cell: ([, value]) => value },
            ]}
            rows={Object.entries(outcome.headers)}
            rowKey={([name]) => name}
          />
        </>
      )
    case 'data':
      return <Bytes label={t`Data`} body={outcome.body} />
    case 'ssh':
      return (
        <>
          <Bytes label={t`Output`} body={outcome.stdout} />
          {outcome.stderr.data !== '' && <Bytes label={t`Errors`} body={outcome.stderr} />}
        </>
      )
    case 'picture':
      return <Picture {...outcome} />
    case 'sent':
      return <Quiet>{outcome.detail}</Quiet>
    case 'sms':
      return (
        <Properties>
          <PropertyGroup title="">
            <Property label={t`Message ID`}>
              {outcome.messageId && <Mono copy={t`Message ID`}>{outcome.messageId}</Mono>}
            </Property>
          </PropertyGroup>
        </Properties>
      )
  }
}

const typeOf = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''

interface BytesProps {
  readonly label: string
  readonly body: Data
  /** The media type, where one was told. */
  readonly type?: string
}

/** Bytes as JSON, text or a dump, or as the picture that they are. */
function Bytes({ label, body, type = '' }: BytesProps) {
  const bytes = bytesIn(body)
  if (type.startsWith('image/') && !body.cut) {
    return <Picture data={base64Of(bytes)} size={bytes.length} type={type} />
  }
  return <BytesView label={label} bytes={bytes} cut={body.cut} />
}

interface PictureProps {
  readonly data?: string
  readonly size: number
  readonly type?: string
}

function Picture({ data, size, type = 'image/jpeg' }: PictureProps) {
  const bytes = bytesText(size)
  if (data === undefined) return <Quiet>{t`A picture of ${bytes}. Pictures are not kept.`}</Quiet>
  const address = `data:${type};base64,${data}`
  return (
    <figure className={classes.picture}>
      <img src={address} alt={t`What the device sent`} />
      <figcaption>
        <span>{bytes}</span>
        <a href={address} download="snapshot.jpg">{t`Download`}</a>
      </figcaption>
    </figure>
  )
}

function PingAnswer({ stat, rtt }: Extract<Outcome, { kind: 'ping' }>) {
  const { sent = 0, received = 0, min, average, max } = readPing({ stat, rtt })
  const [back, all] = [countText(received), countText(sent)]
  return (
    <>
      {sent > 0 && (
        <div className={classes.packets} role="img" aria-label={t`${back} of ${all} came back`}>
          {Array.from({ length: sent }, (_, at) => (
            <span key={at} data-lost={at >= received || undefined} />
          ))}
        </div>
      )}
      <Properties>
        <PropertyGroup title="">
          <Property label={t`Shortest`}>{min !== undefined && millisecondsText(min)}</Property>
          <Property label={t`Average`}>
            {average !== undefined && millisecondsText(average)}
          </Property>
          <Property label={t`Longest`}>{max !== undefined && millisecondsText(max)}</Property>
        </PropertyGroup>
      </Properties>
      <Quiet>
        <bdi>{[stat, rtt].filter(Boolean).join('. ')}</bdi>
      </Quiet>
    </>
  )
}
