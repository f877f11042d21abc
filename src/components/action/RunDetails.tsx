import { Button, Group, Modal, SegmentedControl, Text } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { downloadCsv } from '../list/download.ts'
import type { KnownRun } from './bulk-runs.ts'
import { outcomeLabels, outcomeRows } from './outcome.ts'
import classes from './RunPanel.module.css'

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
  const rows = only === 'all' ? items : items.filter(({ state }) => state !== 'done')

  const exportAll = () =>
    downloadCsv(`${action.id}-outcome.csv`, outcomeRows(action.kind, run.snapshot().items))

  return (
    <Modal opened onClose={onClose} size={760} title={title} centered>
      <Group justify="space-between" mb="md">
        <SegmentedControl
          value={only}
          onChange={setOnly}
          aria-label="Which outcomes to show"
          data={[
            { value: 'problems', label: 'Not done' },
            { value: 'all', label: 'All' },
          ]}
        />
        <Button variant="default" onClick={exportAll}>
          Export the outcome as CSV
        </Button>
      </Group>
      {rows.length === 0 ? (
        <Text c="dimmed">Everything was done.</Text>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Resource</th>
              <th scope="col">Outcome</th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((item) => (
              <tr key={action.kind.key(item.resource)}>
                <td>
                  <bdi>{action.kind.name(item.resource)}</bdi>
                  <div className={classes.key}>{action.kind.key(item.resource)}</div>
                </td>
                <td>{outcomeLabels[item.state]}</td>
                <td>
                  {item.message}
                  {item.code && <div className={classes.key}>{item.code}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown && (
        <Text c="dimmed" mt="sm">
          {`The first ${shown} of ${rows.length} are shown. The CSV holds all of them.`}
        </Text>
      )}
    </Modal>
  )
}
