import { t } from '@lingui/core/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import classes from '../-viewer/viewer.module.css'
import { sourceTypes, typeLabel } from './types.ts'

const category = 'category'

/**
 * The way to data by what one knows: the ID of something that is in no list any more, such as a
 * terminated SIM, or a category.
 */
export function OpenById() {
  const navigate = useNavigate()
  const [type, setType] = useState<string>('Sim')
  const [id, setId] = useState('')
  const [missing, setMissing] = useState(false)
  const byCategory = type === category
  const open = (event: FormEvent) => {
    event.preventDefault()
    const wanted = id.trim()
    if (wanted === '') return setMissing(true)
    const search = byCategory ? { category: wanted } : { source: [`${type}_${wanted}`] }
    return void navigate({ to: '/data/view', search })
  }
  return (
    <form className={classes.open} onSubmit={open} aria-label={t`Show data by ID`}>
      <Select
        size="xs"
        w={170}
        aria-label={t`What to show data of`}
        allowDeselect={false}
        data={[
          ...sourceTypes.map((value) => ({ value, label: typeLabel(value) })),
          { value: category, label: t`Category` },
        ]}
        value={type}
        onChange={(next) => setType(next ?? 'Sim')}
      />
      <TextInput
        size="xs"
        w={240}
        aria-label={byCategory ? t`Name of the category` : t`ID`}
        placeholder={byCategory ? t`Name of the category` : t`ID, also of something terminated`}
        value={id}
        error={missing && (byCategory ? t`Enter the name of a category.` : t`Enter an ID.`)}
        onChange={({ currentTarget }) => {
          setId(currentTarget.value)
          setMissing(false)
        }}
      />
      <Button size="xs" variant="default" type="submit">
        {t`Show data`}
      </Button>
    </form>
  )
}
