import { ActionIcon, Button, Select, TextInput, Tooltip } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { PasswordField } from '../../../components/form/PasswordField.tsx'
import { SettingsGroup } from '../../../components/settings/SettingsForm.tsx'
import { customHeaders, headerActions, type CustomHeader } from '../../../words/group/beam.ts'
import { isSettings, type Settings } from '../../../domain/settings/settings.ts'
import { choicesWith, valueAt, withValue } from '../../../domain/settings/field.ts'
import { hidden, isSecret } from '../../../domain/settings/secrets.ts'
import classes from './configuration.module.css'

interface CustomHeadersProps {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  readonly readOnly: boolean
}

/** Headers of one's own, to add to a request, replace in it or take out of it. */
export function CustomHeaders({ settings, onChange, readOnly }: CustomHeadersProps) {
  const headers = customHeaders(settings)
  const [name, setName] = useState('')
  const write = (next: readonly CustomHeader[]) => {
    const entries = next.map(({ id, ...header }) => {
      const old = valueAt(settings, ['customHeaders', id])
      return [id, { ...(isSettings(old) ? old : {}), ...header }]
    })
    const value = entries.length === 0 ? undefined : Object.fromEntries(entries)
    onChange(withValue(settings, ['customHeaders'], value))
  }
  const wanted = name.trim()
  const taken = headers?.some(({ id }) => id.toLowerCase() === wanted.toLowerCase())
  const wrong = wanted !== '' && !/^[\w!#$%&'*+.^`|~-]+$/.test(wanted)
  const add = () => {
    if (wanted === '' || taken || wrong || !headers) return
    write([...headers, { id: wanted, headerKey: wanted, action: 'append', headerValue: '' }])
    setName('')
  }
  return (
    <SettingsGroup
      title={t`Custom headers`}
      about={t`Changes the headers of the request on its way.`}
    >
      {headers === undefined && (
        <Quiet>{t`They are written in a way that only the JSON can show.`}</Quiet>
      )}
      {headers?.map((header) => (
        <HeaderRow
          key={header.id}
          header={header}
          readOnly={readOnly}
          onChange={(next) => write(headers.map((one) => (one.id === header.id ? next : one)))}
          onRemove={() => write(headers.filter(({ id }) => id !== header.id))}
        />
      ))}
      {headers && !readOnly && (
        <div className={classes.addHeader}>
          <TextInput
            label={t`Name of a header to add`}
            placeholder={t`X-My-Header`}
            autoComplete="off"
            value={name}
            error={
              taken
                ? t`This header is here already.`
                : wrong && t`A header’s name has letters, digits and hyphens.`
            }
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
          <Button
            variant="default"
            leftSection={<IconPlus size={14} stroke={1.75} />}
            onClick={add}
          >
            {t`Add the header`}
          </Button>
        </div>
      )}
    </SettingsGroup>
  )
}

interface HeaderRowProps {
  readonly header: CustomHeader
  readonly readOnly: boolean
  readonly onChange: (header: CustomHeader) => void
  readonly onRemove: () => void
}

function HeaderRow({ header, readOnly, onChange, onRemove }: HeaderRowProps) {
  const { headerKey, headerValue } = header
  const [stored] = useState(headerValue)
  const secret = isSecret('headerValue', 'x', header)
  const kept = secret && stored !== '' && stored === headerValue
  const Input = secret ? PasswordField : TextInput
  return (
    <div className={classes.header}>
      <Select
        label={headerKey}
        aria-label={t`What to do with ${headerKey}`}
        data={choicesWith(headerActions, header.action)}
        disabled={readOnly}
        allowDeselect={false}
        value={header.action}
        onChange={(action) => onChange({ ...header, action: action ?? 'append' })}
      />
      <Input
        aria-label={t`Value of ${headerKey}`}
        autoComplete="off"
        placeholder={kept ? hidden : undefined}
        disabled={readOnly || header.action === 'delete'}
        value={kept ? '' : headerValue}
        onChange={({ currentTarget }) => onChange({ ...header, headerValue: currentTarget.value })}
      />
      {!readOnly && (
        <Tooltip label={t`Remove this header`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t`Remove the header ${headerKey}`}
            onClick={onRemove}
          >
            <IconTrash size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}
