import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconArrowLeft, IconPlus, IconTrash } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Note } from '../../../components/action/Note.tsx'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Empty } from '../../../components/feedback/States.tsx'
import { OtherKeys, SettingsForm } from '../../../components/settings/SettingsForm.tsx'
import { beamFields, beamKind, beamKindLabel, takesHeaders } from '../../../words/group/beam.ts'
import type { Problem } from '../../../words/settings/check.ts'
import { without } from '../../../domain/own.ts'
import { isSettings, type Settings } from '../../../domain/settings/settings.ts'
import { asText, isOn, valueAt } from '../../../domain/settings/field.ts'
import classes from './configuration.module.css'
import { CustomHeaders } from './CustomHeaders.tsx'
import { NewEntry } from './NewEntry.tsx'

export interface BeamFormProps {
  readonly settings: Settings
  readonly base?: Settings | undefined
  readonly onChange: (settings: Settings) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  /** The entry point whose form is open, from the URL; `newEntry` for the one to be added. */
  readonly entry: string | undefined
}

/** What stands in the URL while an entry point is being added; no entry point can be called so. */
export const newEntry = 'new'

interface Row {
  readonly url: string
  readonly value: unknown
  readonly remove: () => void
}

const facts: readonly StaticColumn<Row>[] = [
  {
    header: t`Entry point`,
    cell: ({ url }) => (
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
    header: t`Name`,
    cell: ({ value }) => <bdi>{asText(valueAt(value, ['name'])) || <Dash />}</bdi>,
  },
  { header: t`Kind`, cell: ({ url, value }) => beamKindLabel(beamKind(url, value)) },
  {
    header: t`Destination`,
    cell: ({ value }) => {
      const destination = asText(valueAt(value, ['destination']))
      return destination === '' ? (
        <Dash />
      ) : (
        <span className={classes.destination}>{destination}</span>
      )
    },
  },
  {
    header: t`State`,
    cell: ({ value }) =>
      isOn(value, ['enabled']) ? (
        <StatusBadge tone="active" label={t`Enabled`} />
      ) : (
        <StatusBadge tone="inactive" label={t`Disabled`} />
      ),
  },
]

const removal: StaticColumn<Row> = {
  header: t`Actions`,
  cell: ({ url, remove }) => (
    <Tooltip label={t`Remove this entry point`}>
      <ActionIcon variant="subtle" color="gray" aria-label={t`Remove ${url}`} onClick={remove}>
        <IconTrash size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  ),
}

/** The entry points of Beam: the list, or the form of one of them. */
export function BeamForm({ settings, base, onChange, problems, readOnly, entry }: BeamFormProps) {
  const navigate = useNavigate()
  const show = (url: string | undefined, replace = false) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, entry: url }),
      resetScroll: false,
      replace,
    })
  const urls = Object.keys(settings)
  const rows = urls.map((url) => ({
    url,
    value: settings[url],
    remove: () => onChange(without(settings, url)),
  }))

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
        base={valueAt(base, [entry])}
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
      {t`Add an entry point`}
    </Button>
  )
  if (urls.length === 0) {
    return (
      <Empty title={t`There is no entry point yet`} action={add}>
        {t`An entry point takes what devices send to it and forwards it to a server of yours.`}
      </Empty>
    )
  }
  return (
    <div className={classes.stack}>
      <StaticTable
        label={t`Entry points`}
        rows={rows}
        rowKey={({ url }) => url}
        columns={readOnly ? facts : [...facts, removal]}
      />
      <div>{add}</div>
    </div>
  )
}

interface BeamEntryProps {
  readonly url: string
  readonly value: unknown
  /** As it is stored; none where it is new. */
  readonly base: unknown
  readonly onChange: (value: Settings) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly onClose: () => void
}

/** The form of one entry point, by its kind. */
function BeamEntry(props: BeamEntryProps) {
  const { url, value, base, onChange, problems, readOnly, onClose } = props
  const settings = isSettings(value) ? value : {}
  const kind = beamKind(url, value)
  const groups = beamFields(url, settings)
  return (
    <div className={classes.stack}>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={14} stroke={1.75} />}
          onClick={onClose}
        >
          {t`All entry points`}
        </Button>
        <h3 className={classes.entryTitle}>
          <Mono copy={t`Entry point`}>{url}</Mono>
        </h3>
        <Quiet>{beamKindLabel(kind)}</Quiet>
      </div>
      {kind === 'other' && (
        <Note tone="quiet" title={t`The console has no form for this kind of entry point`}>
          <p>{t`What goes beyond its name, state and destination is edited in the JSON.`}</p>
        </Note>
      )}
      <SettingsForm
        groups={groups}
        settings={settings}
        base={isSettings(base) ? base : undefined}
        onChange={onChange}
        problems={problems}
        readOnly={readOnly}
      />
      {takesHeaders(kind) && (
        <CustomHeaders settings={settings} onChange={onChange} readOnly={readOnly} />
      )}
      <OtherKeys
        groups={groups}
        settings={settings}
        except={takesHeaders(kind) ? ['customHeaders'] : []}
      />
    </div>
  )
}
