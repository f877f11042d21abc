import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { StatePanel } from '../../components/feedback/States.tsx'
import { useOtherCoverage } from '../../components/shell/useOtherCoverage.ts'

/** Why there are no eSIM orders in Japan coverage, and the way to where they are. */
export function GlobalOnly() {
  const other = useOtherCoverage()
  return (
    <StatePanel
      picture="empty"
      title={t`eSIM profiles are ordered in Global coverage`}
      action={
        other && <Button onClick={() => void other.look()}>{t`Switch to Global coverage`}</Button>
      }
    >
      {t`Orders belong to the Global coverage, and so do the SIMs that come of them.`}
    </StatePanel>
  )
}
