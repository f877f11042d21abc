import { Group, Textarea } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { ActionButton } from '../../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../../components/action/ActionProvider.tsx'
import { Mono } from '../../../../components/detail/Mono.tsx'
import { Quiet } from '../../../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../../components/detail/StaticTable.tsx'
import { OpenCsv } from '../../../../components/form/OpenCsv.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { readAddresses, type AddressLine } from '../../../../domain/gateways/address-list.ts'
import { parseCidr } from '../../../../domain/gateways/cidr.ts'
import { textOfFile } from '../../../../domain/text-file.ts'
import { giveAddresses } from '../../-devices/entries.ts'
import { flawText } from '../../-devices/import-words.ts'
import { useGateway } from '../../-parts/useGateway.ts'

export const Route = createFileRoute('/gateways/$vpgId/devices/import')({
  ...titled(t`Addresses from a file`),
  component: ImportAddresses,
})

/** More lines than these are counted and not drawn. */
const mostDrawn = 50

const columns: readonly StaticColumn<AddressLine>[] = [
  { header: t`IMSI`, cell: ({ key }) => <Mono>{key.slice(0, 40)}</Mono> },
  { header: t`IP address`, cell: ({ ipAddress }) => <Mono>{ipAddress.slice(0, 40)}</Mono> },
  { header: t`Line`, numeric: true, cell: ({ line }) => line },
  { header: t`Check`, cell: ({ flaw }) => (flaw ? flawText(flaw) : t`Valid`) },
]

function ImportAddresses() {
  const { vpgId } = Route.useParams()
  const gateway = useGateway(vpgId)
  const [text, setText] = useState('')
  // A list may have 100,000 lines: whoever types in it does not wait until they are checked.
  const lines = readAddresses(
    useDeferredValue(text),
    parseCidr(gateway.deviceSubnetCidrRange ?? ''),
  )
  const valid = lines.filter(({ flaw }) => !flaw)
  const wrong = lines.filter(({ flaw }) => flaw)
  const entries = valid.map(({ key, ipAddress }) => ({ vpgId, key, ipAddress }))
  return (
    <ActionProvider actions={[giveAddresses]} find={() => null}>
      <PageBody wide>
        <Section
          title={t`Addresses from a file`}
          actions={
            <Link to="/gateways/$vpgId/devices/addresses" params={{ vpgId }}>
              {t`IP address map`}
            </Link>
          }
        >
          <Textarea
            label={t`List`}
            description={t`A line for each SIM with its primary IMSI and its address, from a CSV file or a spreadsheet.`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            rows={8}
            maw="var(--console-form)"
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Group mt="sm" gap="sm">
            <OpenCsv onFile={(file) => void textOfFile(file).then(setText)} />
            {entries.length > 0 && (
              <ActionButton action={giveAddresses} resources={entries} primary />
            )}
          </Group>
        </Section>
        {lines.length > 0 && (
          <Section title={t`What was read`}>
            <p role="status">
              {plural(valid.length, { one: '# line is valid.', other: '# lines are valid.' })}{' '}
              {wrong.length > 0 &&
                plural(wrong.length, {
                  one: '# line is left out.',
                  other: '# lines are left out.',
                })}
            </p>
            <StaticTable
              label={t`What was read`}
              columns={columns}
              rows={[...wrong, ...valid].slice(0, mostDrawn)}
              rowKey={({ line }) => String(line)}
            />
            {lines.length > mostDrawn && (
              <Quiet>{t`Only the first of them are shown, those with a mistake before the others.`}</Quiet>
            )}
          </Section>
        )}
      </PageBody>
    </ActionProvider>
  )
}
