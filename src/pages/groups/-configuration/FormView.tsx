import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Note } from '../../../components/action/Note.tsx'
import { listText } from '../../../components/detail/locale.ts'
import { late } from '../../../components/feedback/late.tsx'
import { Loading } from '../../../components/feedback/States.tsx'
import type { Problem } from '../../../words/settings/check.ts'
import { fieldGroups, servicesOf } from '../../../words/group/schema.ts'
import type { Namespace } from '../../../words/group/namespaces.ts'
import classes from './configuration.module.css'
import { DestinationSelect } from './DestinationSelect.tsx'
import { withSettings, type Draft } from './draft.ts'
import { SettingsForm } from './SettingsForm.tsx'
import { unknownKeys } from './unknown-keys.ts'

// Of ten namespaces one has entry points, whose forms are as large as all the others.
const BeamForm = late(() => import('./BeamForm.tsx').then((all) => all.BeamForm), {
  waiting: () => <Loading rows={4} />,
})

interface FormViewProps {
  readonly namespace: Namespace
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly entry: string | undefined
  readonly onJson: () => void
}

/** The keys that the console knows, as a form; the others are told of and kept. */
export function FormView(props: FormViewProps) {
  const { namespace, draft, onChange, problems, readOnly, entry, onJson } = props
  if (draft.fault) {
    return (
      <Note tone="warning" title={t`The JSON cannot be read yet`}>
        <p>{t`The form shows the settings again once it is mended. What you typed is kept.`}</p>
        <Button variant="default" size="xs" mt={8} onClick={onJson}>
          {t`Back to the JSON`}
        </Button>
      </Note>
    )
  }
  const settings = draft.value
  const set = (next: Draft['value']) => onChange(withSettings(draft, next))
  if (namespace.id === 'SoracomBeam') {
    return (
      <BeamForm
        settings={settings}
        onChange={set}
        problems={problems}
        readOnly={readOnly}
        entry={entry}
      />
    )
  }
  const services = servicesOf(namespace.id)
  const destination = services.length > 0 && (
    <DestinationSelect services={services} settings={settings} onChange={set} readOnly={readOnly} />
  )
  const others = unknownKeys(namespace.id, settings)
  const names = listText(others)
  return (
    <div className={classes.groups}>
      <SettingsForm
        groups={fieldGroups(namespace.id, settings)}
        settings={settings}
        onChange={set}
        problems={problems}
        readOnly={readOnly}
        extra={{ [t`Destination`]: destination, [t`Function`]: destination }}
      />
      {others.length > 0 && (
        <Note tone="quiet" title={t`There are keys that this form does not know`}>
          <p>{t`They are kept as they are, and can be changed in the JSON: ${names}.`}</p>
        </Note>
      )}
    </div>
  )
}
