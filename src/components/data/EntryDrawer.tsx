import { t } from '@lingui/core/macro'
import { Drawer, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DataEntryResourceType } from '../../api/generated/models/dataEntryResourceType.ts'
import * as op from '../../api/generated/operations.ts'
import { decodingsOf, type Decoding } from '../../domain/data/decode.ts'
import { expiryOf, keptFor } from '../../domain/data/retention.ts'
import { byteCount } from '../../domain/data/bytes.ts'
import { jsonInLines } from '../../domain/exact-json.ts'
import { ActionMenu } from '../action/ActionMenu.tsx'
import { CopyButton } from '../detail/CopyButton.tsx'
import { bytesText } from '../detail/locale.ts'
import { Mono } from '../detail/Mono.tsx'
import { PanelState } from '../detail/Panel.tsx'
import { Pre } from '../detail/Pre.tsx'
import { Properties, Property, PropertyGroup } from '../detail/Properties.tsx'
import { Time } from '../detail/Time.tsx'
import type { SourceNames } from './columns.tsx'
import { entryPath } from './entry-actions.ts'
import { entryRow, type EntryRow } from './entry-row.ts'

interface EntryDrawerProps {
  readonly opened: boolean
  /** The key of the entry, as the URL has it. */
  readonly entryKey: string | undefined
  /** The entry where it is among those at hand: it is not read again. */
  readonly row: EntryRow | undefined
  /** Whether it is known which are at hand. */
  readonly ready: boolean
  readonly names: SourceNames | undefined
  readonly onClose: () => void
}

/** The source and the time (UNIX milliseconds) that an entry's key stands for. */
function readKey(key: string | undefined) {
  const [, type, resourceId = '', time] = /^([A-Za-z]+)_(.*)_(\d+)$/.exec(key ?? '') ?? []
  const resourceType = Object.values(DataEntryResourceType).find((one) => one === type)
  return resourceType && { source: { resourceType, resourceId }, time: Number(time) }
}

/** One entry beside the list: when, from what, for how long, and its content decoded. */
export function EntryDrawer(props: EntryDrawerProps) {
  const { opened, entryKey, row, ready, names, onClose } = props
  const wanted = readKey(entryKey)
  const path = wanted && entryPath(wanted)
  const { data, error, refetch } = useQuery({
    queryKey: [op.getDataEntry.id, path],
    queryFn: async ({ signal }) => {
      if (!wanted || !path) return undefined
      const answer = await op.getDataEntry.call({ path }, { signal })
      return entryRow(answer.data, wanted.source)
    },
    enabled: opened && ready && row === undefined && path !== undefined,
  })
  const shown = row ?? data
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={560}
      title={t`Entry`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {shown ? (
        <Entry row={shown} names={names} />
      ) : wanted ? (
        <PanelState error={error} onRetry={() => void refetch()} />
      ) : (
        <Text c="dimmed">{t`This address names no entry.`}</Text>
      )}
    </Drawer>
  )
}

interface EntryProps {
  readonly row: EntryRow
  readonly names: SourceNames | undefined
}

function Entry({ row, names }: EntryProps) {
  const { source, time, entry, reading } = row
  const [now] = useState(() => Date.now())
  const content = String(entry.content ?? '')
  const days = keptFor(time, now)
  return (
    <Stack gap="md">
      <Properties rail>
        <PropertyGroup title="">
          <Property label={t`Time`}>
            <Time at={time} absolute="second" focusable />
          </Property>
          <Property label={t`Source`}>
            {names ? names.link(source) : <Mono>{source.resourceId}</Mono>}
          </Property>
          <Property label={t`Expires`}>
            <Time at={expiryOf(time, days)} absolute focusable />
          </Property>
          <Property label={t`Content type`}>{entry.contentType}</Property>
          <Property label={t`Category`}>{entry.category}</Property>
          <Property label={t`Size`}>{bytesText(byteCount(content))}</Property>
        </PropertyGroup>
      </Properties>
      <Group justify="flex-end">
        <ActionMenu resources={[row]} label={t`Actions for this entry`} text={t`Actions`} />
      </Group>
      {'values' in reading && Object.keys(reading.values).length > 0 && (
        <Properties rail>
          <PropertyGroup title={t`Values`}>
            {Object.entries(reading.values).map(([key, value]) => (
              <Property key={key} label={key}>
                <bdi>{String(value).slice(0, 500)}</bdi>
              </Property>
            ))}
          </PropertyGroup>
        </Properties>
      )}
      {decodedOf(row).map(({ key, decoding }) => (
        <Decoded key={`${key} ${decoding.encoding}`} name={key} decoding={decoding} />
      ))}
      <div>
        <Group gap={4} mb={4}>
          {t`Content`}
          <CopyButton value={content} what={t`Content`} />
        </Group>
        <Pre label={t`Content`} text={pretty(content)} />
      </div>
    </Stack>
  )
}

/** Decoded texts that are shown of an entry. */
const mostDecoded = 6

function decodedOf({ reading }: EntryRow): { key: string; decoding: Decoding }[] {
  const texts: [string, unknown][] =
    'values' in reading ? Object.entries(reading.values) : [['', reading.text.trim()]]
  return texts
    .flatMap(([key, value]) =>
      typeof value === 'string' ? decodingsOf(value).map((decoding) => ({ key, decoding })) : [],
    )
    .slice(0, mostDecoded)
}

interface DecodedProps {
  /** The key that it stands under; empty for the content itself. */
  readonly name: string
  readonly decoding: Decoding
}

/** A text as what it encodes: readable text, else its bytes. */
function Decoded({ name, decoding }: DecodedProps) {
  const how = decoding.encoding === 'hex' ? t`hexadecimal` : t`Base64`
  const title = name === '' ? t`Content, decoded from ${how}` : t`${name}, decoded from ${how}`
  return (
    <div>
      <Text size="sm" mb={4}>
        {title}
      </Text>
      <Pre label={title} text={decoding.text ?? decoding.dump} whole />
    </div>
  )
}

/** Characters of a content that are written out. */
const mostText = 20_000

/** JSON with its lines, where it is some; what is longer than anybody reads is cut, and says so. */
function pretty(content: string): string {
  if (content.length > mostText) {
    const size = bytesText(byteCount(content))
    return `${content.slice(0, mostText)}\n… ${t`The beginning of ${size}. Copy it to have it whole.`}`
  }
  return jsonInLines(content)
}
