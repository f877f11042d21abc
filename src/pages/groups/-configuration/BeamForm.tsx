import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { beamKind, beamKindLabel } from '../../../domain/group/beam.ts'
import type { Problem } from '../../../domain/group/check.ts'
import type { Settings } from '../../../domain/group/configuration.ts'
import { asText, isOn, valueAt } from '../../../domain/group/field.ts'
import { BeamEntry } from './BeamEntry.tsx'
import classes from './configuration.module.css'
import { NewEntry } from './NewEntry.tsx'

export interface BeamFormProps {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  /** The entry point whose form is open, from the URL; `newEntry` for the one to be added. */
  readonly entry: string | undefined
}

/** What stands in the URL while an entry point is being added; no entry point can be called so. */
export const newEntry = 'new'

/** The entry points of Beam: the list, or the form of one of them. */
export function BeamForm({ settings, onChange, problems, readOnly, entry }: BeamFormProps) {
  const navigate = useNavigate()
  const show = (url: string | undefined, replace = false) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, entry: url }),
      resetScroll: false,
      replace,
    })
  const urls = Object.keys(settings)

  if (entry === newEntry && !readOnly) {
    return (
      <NewEntry
        taken={urls}
        onCancel={() => show(undefined)}
        onAdd={(url, made) => {
          onChange({ ...settings, [url]: made })
          show(url, true)
        }}
      />
    )
  }
  if (entry !== undefined && Object.hasOwn(settings, entry)) {
    return (
      <BeamEntry
        key={entry}
        url={entry}
        value={settings[entry]}
        onChange={(value) => onChange({ ...settings, [entry]: value })}
        problems={problems
          .filter(({ path }) => path[0] === entry)
          .map(({ path, message }) => ({ path: path.slice(1), message }))}
        readOnly={readOnly}
        onClose={() => show(undefined)}
      />
    )
  }

  const add = !readOnly && (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} stroke={1.75} />}
      onClick={() => show(newEntry)}
    >
      Add an entry point
    </Button>
  )
  if (urls.length === 0) {
    return (
      <Empty title="There is no entry point yet" action={add}>
        An entry point takes what devices send to it and forwards it to a server of yours.
      </Empty>
    )
  }
  return (
    <div className={classes.stack}>
      <StaticTable
        label="Entry points"
        rows={urls}
        rowKey={(url) => url}
        columns={[
          {
            header: 'Entry point',
            cell: (url) => (
              <Link
                to="."
                search={(old) => ({ ...old, entry: url })}
                resetScroll={false}
                className={classes.link}
              >
                <bdi>{url}</bdi>
              </Link>
            ),
          },
          {
            header: 'Name',
            cell: (url) => <bdi>{asText(valueAt(settings, [url, 'name'])) || <Dash />}</bdi>,
          },
          { header: 'Kind', cell: (url) => beamKindLabel(beamKind(url, settings[url])) },
          {
            header: 'Destination',
            cell: (url) => {
              const destination = asText(valueAt(settings, [url, 'destination']))
              return destination === '' ? <Dash /> : <Mono>{destination}</Mono>
            },
          },
          {
            header: 'State',
            cell: (url) =>
              isOn(settings[url], ['enabled']) ? (
                <StatusBadge tone="active" label="Enabled" />
              ) : (
                <StatusBadge tone="inactive" label="Disabled" />
              ),
          },
          ...(readOnly
            ? []
            : [
                {
                  header: 'Actions',
                  cell: (url: string) => (
                    <Tooltip label="Remove this entry point">
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={`Remove ${url}`}
                        onClick={() => {
                          const { [url]: _gone, ...rest } = settings
                          onChange(rest)
                        }}
                      >
                        <IconTrash size={16} stroke={1.75} />
                      </ActionIcon>
                    </Tooltip>
                  ),
                },
              ]),
        ]}
      />
      <div>{add}</div>
    </div>
  )
}
