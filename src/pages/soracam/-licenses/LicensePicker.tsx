import { Radio, Stack, Text } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { explain } from '../../../api/errors.ts'
import { useListSoraCamLicensePacks } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamLicensePackResponse } from '../../../api/generated/models/soraCamLicensePackResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { CustomProps } from '../../../components/form/fields.ts'
import {
  freeLicenses,
  licenseTypeNames,
  recordingLicense,
  licenseTypeOf,
} from '../../../domain/soracam/license.ts'
import type { Camera } from '../-camera/camera.ts'
import { packLabel } from './words.ts'

/** Chooses among the licenses that are owned, and says how many of each are free. */
export function LicensePicker({ value, onChange, error, resources }: CustomProps<string, Camera>) {
  const { may } = usePermissions()
  const counts = may(op.listSoraCamLicensePacks).allowed
  const query = useListSoraCamLicensePacks({ query: { enabled: counts, staleTime: 0 } })
  const packs = query.data?.data.filter(({ quantity = 0 }) => quantity > 0)
  const unknown = !counts || query.isError
  // Who may not know what is owned may try.
  const offered = unknown ? licenseTypeNames.map((id) => ({ id })) : packs
  if (offered === undefined) return <Text size="sm" c="dimmed">{t`Loading`}</Text>
  return (
    <>
      {query.isError && (
        <Text size="sm" c="dimmed">
          {t`It could not be loaded how many licenses are free.`} {explain(query.error).detail}
        </Text>
      )}
      {offered.length === 0 && <Text size="sm">{t`No license is owned yet.`}</Text>}
      <Radio.Group label={t`License`} value={value} onChange={onChange} error={error} required>
        <Stack gap={8} mt={8}>
          {offered.map((pack) => (
            <Choice key={pack.id} pack={pack} unknown={unknown} resources={resources} />
          ))}
        </Stack>
      </Radio.Group>
      {counts && (
        <Text size="sm">
          <Link to="/soracam/licenses">{t`Buy licenses of this or another kind`}</Link>
        </Text>
      )}
    </>
  )
}

interface ChoiceProps {
  readonly pack: SoraCamLicensePackResponse
  readonly unknown: boolean
  readonly resources: readonly Camera[]
}

function Choice({ pack, unknown, resources }: ChoiceProps) {
  const { id = '', quantity = 0 } = pack
  // Those that have it already need no other.
  const wanted = resources.filter(({ appliedLicenses = [] }) => {
    const held = recordingLicense(appliedLicenses)
    return !held || licenseTypeOf(held) !== id
  }).length
  const free = freeLicenses(pack)
  const tooFew = !unknown && free < wanted
  const said = plural(free, { one: `# of ${quantity} is free`, other: `# of ${quantity} are free` })
  return (
    <Radio
      value={id}
      label={packLabel(pack)}
      disabled={tooFew}
      description={unknown ? undefined : said}
    />
  )
}
