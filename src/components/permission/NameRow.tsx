import { plural, t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Operation } from '../../api/operation.ts'
import { operations } from '../../api/operations.ts'
import { matching } from '../../domain/permission/callable.ts'
import type { Problem } from '../../domain/permission/problem.ts'
import { oauth2Authorize } from '../../domain/soracam/permission.ts'
import { ProblemList } from './ProblemList.tsx'
import classes from './permission.module.css'
import text from './text.module.css'

interface NameRowProps {
  readonly name: string
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
  readonly onReplace: (name: string) => void
  readonly onRemove: () => void
}

/** A name of a statement: what it does, or how many operations it stands for and which. */
export function NameRow({ name, problems, readOnly, onReplace, onRemove }: NameRowProps) {
  const found = matching(name, operations)
  return (
    <li className={classes.name}>
      <div className={classes.nameMain}>
        <code className={text.code}>{name}</code>
        {name.includes('*') ? <Stands found={found} /> : <Does name={name} operation={found[0]} />}
        <ProblemList problems={problems} onReplace={readOnly ? undefined : onReplace} />
      </div>
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t`Remove ${name}`}
          onClick={onRemove}
        >
          <IconX size={14} stroke={1.75} />
        </ActionIcon>
      )}
    </li>
  )
}

interface DoesProps {
  readonly name: string
  readonly operation: Operation | undefined
}

function Does({ name, operation }: DoesProps) {
  if (name === oauth2Authorize) {
    return <span className={text.about}>{t`Needed beside most operations on cameras`}</span>
  }
  if (!operation) return null
  const others = operation.permissions.filter((one) => one !== name).join(', ')
  return (
    <span className={text.about}>
      {operation.summary}
      {others !== '' && ` · ${t`also called ${others}`}`}
    </span>
  )
}

/** Beyond this many, the list of a wildcard's operations is not of use to anybody. */
const longest = 200

function Stands({ found }: { readonly found: readonly Operation[] }) {
  const [open, setOpen] = useState(false)
  if (found.length === 0) return null
  const isAll = found.length === operations.length
  const count = isAll
    ? plural(found.length, { one: 'The # operation', other: 'All # operations' })
    : plural(found.length, { one: '# operation', other: '# operations' })
  if (found.length > longest) return <span className={text.about}>{count}</span>
  return (
    <>
      <button
        type="button"
        className={classes.inlineButton}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {count}
      </button>
      {open && (
        <ul className={classes.stands}>
          {found.map(({ id, summary, permissions }) => (
            <li key={id}>
              <code className={text.code}>{permissions[0]}</code>
              <span className={text.about}>{summary}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
