import { t } from '@lingui/core/macro'
import { Menu } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { exportAside } from '../../../components/export/ExportButton.tsx'

/** What is done with all SIMs at once, seldom. */
export function MoreItems() {
  const begin = () =>
    exportAside('subscribers', t`The file of all subscribers`, (options) =>
      op.exportSubscribers.call({ query: { export_mode: 'async' } }, options),
    )
  return (
    <Menu.Dropdown>
      <Menu.Item leftSection={<IconFileExport size={16} stroke={1.75} />} onClick={begin}>
        {t`Export all subscribers as a file`}
      </Menu.Item>
    </Menu.Dropdown>
  )
}
