import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconArrowLeft } from '@tabler/icons-react'
import { Note } from '../../../components/action/Note.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { SettingsForm } from '../../../components/settings/SettingsForm.tsx'
import { beamFields, beamKind, beamKindLabel, takesHeaders } from '../../../words/group/beam.ts'
import type { Problem } from '../../../words/settings/check.ts'
import { isSettings, type Settings } from '../../../domain/settings/settings.ts'
import classes from './configuration.module.css'
import { CustomHeaders } from './CustomHeaders.tsx'

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
export function BeamEntry(props: BeamEntryProps) {
  const { url, value, base, onChange, problems, readOnly, onClose } = props
  const settings = isSettings(value) ? value : {}
  const kind = beamKind(url, value)
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
        groups={beamFields(url, settings)}
        settings={settings}
        base={isSettings(base) ? base : undefined}
        onChange={onChange}
        problems={problems}
        readOnly={readOnly}
      />
      {takesHeaders(kind) && (
        <CustomHeaders settings={settings} onChange={onChange} readOnly={readOnly} />
      )}
    </div>
  )
}
