import { t } from '@lingui/core/macro'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { isSecret, maskSecrets } from '../../domain/settings/secrets.ts'
import { isOwnKey } from './attempt.ts'
import classes from './BrokenRow.module.css'

interface BrokenRowProps {
  readonly row: unknown
  readonly rowId: string
}

/** What stands of a record that cannot be drawn: that it is there, its id, and what it holds. */
export function BrokenRow({ row, rowId }: BrokenRowProps) {
  const [open, setOpen] = useState(false)
  const said = isOwnKey(rowId) ? t`${rowId} cannot be shown` : t`A row without an ID`
  return (
    <span className={classes.row}>
      <span className={classes.said}>{said}</span>
      <Button size="compact-xs" variant="default" data-row-focus onClick={() => setOpen(true)}>
        {t`Show its JSON`}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={said}
        size="lg"
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        {/* The keyboard scrolls what it can focus. */}
        <section className={classes.json} aria-label="JSON" tabIndex={0}>
          <pre>{JSON.stringify(maskSecrets(row, isSecretHere), null, 2)}</pre>
        </section>
      </Modal>
    </span>
  )
}

/** Of a record nobody knows the shape of, keys of any kind are secrets too. */
function isSecretHere(name: string, value: unknown, parent?: unknown): boolean {
  return isSecret(name, value, parent) || (typeof value === 'string' && /key$/i.test(name))
}
