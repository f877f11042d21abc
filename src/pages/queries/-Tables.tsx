import { t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { GetAnalysisSchemasResponse } from '../../api/generated/models/getAnalysisSchemasResponse.ts'
import classes from './queries.module.css'

interface TablesProps {
  readonly schemas: GetAnalysisSchemasResponse
  readonly onInsert: (name: string) => void
}

/** The tables and their columns with types; a click puts a name into the query. */
export function Tables({ schemas, onInsert }: TablesProps) {
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toUpperCase()
  const fits = (name: string | undefined) => name?.toUpperCase().includes(wanted)
  const shown = schemas.flatMap(({ name = '', columnInfo = [] }) => {
    const columns = fits(name) ? columnInfo : columnInfo.filter((column) => fits(column.name))
    return fits(name) || columns.length > 0 ? [{ name, columns }] : []
  })
  return (
    <>
      <TextInput
        size="xs"
        aria-label={t`Search tables and columns`}
        placeholder={t`Search tables and columns`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {shown.map(({ name, columns }) => (
        <details key={name} className={classes.table} open={wanted !== '' || undefined}>
          <summary translate="no">{name}</summary>
          <button type="button" className={classes.insert} onClick={() => onInsert(name)}>
            {t`Insert the table’s name`}
          </button>
          <ul className={classes.columns}>
            {columns.map((column) => (
              <li key={column.name}>
                <button
                  type="button"
                  className={classes.column}
                  title={column.description}
                  aria-label={t`Insert ${column.name ?? ''}`}
                  onClick={() => onInsert(column.name ?? '')}
                >
                  <span translate="no">{column.name}</span>
                  <span className={classes.type} translate="no">
                    {column.type}
                  </span>
                </button>
                <p className={classes.about}>{column.description}</p>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {shown.length === 0 && <p className={classes.about}>{t`Nothing has this name.`}</p>}
    </>
  )
}
