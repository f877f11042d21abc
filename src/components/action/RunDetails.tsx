import { plural, t } from '@lingui/core/macro'
import { Button, Modal, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { downloadCsv } from '../list/download.ts'
import dialog from './ActionDialog.module.css'
import type { KnownRun } from './bulk-runs.ts'
import { outcomeLabels, outcomeRows } from './outcome.ts'
import classes from './RunDetails.module.css'

const shown = 200

interface RunDetailsProps {
  readonly known: KnownRun
  readonly onClose: () => void
}

/** Every resource of a run with what became of it, and the same as a file. */
export function RunDetails({ known, onClose }: RunDetailsProps) {
  const { run, action, title } = known
  const { items } = useSyncExternalStore(run.subscribe, run.snapshot)
  const [only, setOnly] = useState('problems')
  const problems = items.filter(({ state }) => state !== 'done')
  const rows = only === 'all' ? items : problems

  const exportAll = () =>
    downloadCsv(`${action.id}-outcome.csv`, outcomeRows(action.kind, run.snapshot().items))

  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      yOffset="10vh"
      title={title}
      classNames={{ title: dialog.title, content: dialog.content }}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          value={only}
          onChange={setOnly}
          aria-label={t`Which outcomes to show`}
          data={[
            { value: 'problems', label: t`Not done: ${plural(problems.length, { other: '#' })}` },
            { value: 'all', label: t`All: ${plural(items.length, { other: '#' })}` },
          ]}
        />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} stroke={1.75} />}
          onClick={exportAll}
        >
          {t`Export the outcome as CSV`}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className={classes.hint}>{t`Everything is done.`}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t`Resource`}</th>
              <th scope="col">{t`Outcome`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((item) => (
              <tr key={action.kind.key(item.resource)}>
                <td>
                  <bdi>{action.kind.name(item.resource)}</bdi>
                  <div className={classes.key}>{action.kind.key(item.resource)}</div>
                </td>
                <td>
                  <span className={classes.outcome} data-state={item.state}>
                    {outcomeLabels[item.state]}
                  </span>
                  {item.message !== undefined && <div>{item.message}</div>}
                  {item.code !== undefined && <div className={classes.key}>{item.code}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown && (
        <p className={classes.hint}>
          {t`The first ${plural(shown, { other: '#' })} of ${plural(rows.length, { other: '#' })} are shown. The CSV holds all of them.`}
        </p>
      )}
    </Modal>
  )
}
