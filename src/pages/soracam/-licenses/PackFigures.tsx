import { plural, t } from '@lingui/core/macro'
import { Text } from '@mantine/core'
import { useState } from 'react'
import type { SoraCamLicensePackResponse } from '../../../api/generated/models/soraCamLicensePackResponse.ts'
import { Note } from '../../../components/action/Note.tsx'

/** How many licenses are owned and assigned now, and that somebody else changed it meanwhile. */
export function PackFigures({
  resources: [pack],
}: {
  readonly resources: readonly SoraCamLicensePackResponse[]
}) {
  const quantity = pack?.quantity ?? 0
  const inUse = pack?.quantityInUse ?? 0
  const [opened] = useState(quantity)
  const owned = plural(quantity, { one: '# is owned', other: '# are owned' })
  const assigned = plural(inUse, {
    one: '# is assigned to a camera',
    other: '# are assigned to cameras',
  })
  return (
    <>
      <Text size="sm" c="dimmed">{t`${owned} now, ${assigned}.`}</Text>
      {quantity !== opened && (
        <Note tone="warning" role="alert" title={t`Somebody else changed the number meanwhile`}>
          <p>{t`${owned} by now. Check the number below, then change it again.`}</p>
        </Note>
      )}
    </>
  )
}
