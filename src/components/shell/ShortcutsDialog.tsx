import { t } from '@lingui/core/macro'
import { Modal } from '@mantine/core'
import classes from './ShortcutsDialog.module.css'
import { shortcuts } from './shortcuts.ts'

interface ShortcutsDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Every key that does something, and what. */
export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={480}
      title={t`Keyboard shortcuts`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {shortcuts.map(({ where, list }) => (
        <section key={where} className={classes.section}>
          <h3 className={classes.heading}>{where}</h3>
          <dl className={classes.list}>
            {list.map(({ keys, does }) => (
              <div key={does} className={classes.entry}>
                <dt>{does}</dt>
                <dd className={classes.keys}>
                  {keys.map((key) => (
                    <kbd translate="no" key={key} className={classes.key}>
                      {key}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
