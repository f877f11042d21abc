import { Anchor, Select } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { latest, readSrn, soraletSrn } from '../../../domain/orbit/srn.ts'
import { asText, choicesWith, withValue } from '../../../domain/settings/field.ts'
import type { Settings } from '../../../domain/settings/settings.ts'

interface SoraletSelectProps {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  readonly readOnly: boolean
}

/**
 * Which Soralet a group runs, and which version of it, chosen among those there are: both make the
 * SRN that is stored, which can be typed below as well.
 */
export function SoraletSelect({ settings, onChange, readOnly }: SoraletSelectProps) {
  const { may } = usePermissions()
  const mayList = may(op.listSoralets).allowed
  const srn = asText(settings['codeSrn'])
  const named = readSrn(srn)
  // One whose versions are not known yet is chosen before there is an SRN of it.
  const [wanted, setWanted] = useState<string>()
  const soraletId = wanted ?? named?.soraletId ?? ''
  const all = useInfiniteQuery({
    ...paged(op.listSoralets, { query: { limit: 100 } }),
    enabled: mayList,
  })
  const listed = useInfiniteQuery({
    ...paged(op.listSoraletVersions, { path: { soralet_id: soraletId }, query: { limit: 100 } }),
    enabled: soraletId !== '' && may(op.listSoraletVersions).allowed,
  })
  const versions = listed.data?.pages.flatMap(({ items }) => items) ?? []
  const known = versions.flatMap((one) => readSrn(one.srn ?? '') ?? [])[0]
  const set = (version: string | undefined) => {
    const parts = known ?? (named?.soraletId === soraletId ? named : undefined)
    if (!parts || version === undefined) return
    setWanted(undefined)
    onChange(withValue(settings, ['codeSrn'], soraletSrn({ ...parts, version })))
  }
  if (!mayList) return null
  const soralets = all.data?.pages.flatMap(({ items }) => items) ?? []
  const ids = soralets.flatMap((one) => one.soraletId ?? [])
  const isGone = all.data !== undefined && named !== undefined && !ids.includes(named.soraletId)
  const numbers = versions.flatMap(({ version }) => (version === undefined ? [] : String(version)))
  const isChosen = named?.soraletId === soraletId && wanted === undefined
  return (
    <>
      <Select
        label={t`Soralet`}
        placeholder={ids.length > 0 ? t`Choose a Soralet` : t`There is no Soralet yet`}
        data={choicesWith(
          ids.map((id) => ({ value: id, label: id })),
          soraletId,
        )}
        searchable
        disabled={readOnly}
        nothingFoundMessage={t`No Soralet is called so.`}
        error={isGone ? t`There is no Soralet with this ID any more.` : undefined}
        value={soraletId || null}
        onChange={(id) => setWanted(id ?? undefined)}
      />
      {soraletId !== '' && (
        <>
          <Select
            label={t`Version`}
            placeholder={t`Choose a version`}
            data={choicesWith(
              [
                { value: latest, label: t`Always the newest` },
                ...numbers.map((no) => ({ value: no, label: t`Version ${no}` })),
              ],
              isChosen ? (named?.version ?? '') : '',
            )}
            disabled={readOnly || (listed.data !== undefined && numbers.length === 0)}
            error={wanted !== undefined && known ? t`Choose a version of it.` : undefined}
            value={isChosen ? (named?.version ?? null) : null}
            onChange={(version) => set(version ?? undefined)}
          />
          {listed.data && numbers.length === 0 && (
            <Quiet>{t`It has no version yet: upload its code first.`}</Quiet>
          )}
          <Quiet>
            <Anchor
              inherit
              renderRoot={(props) => (
                <Link to="/soralets/$soraletId" params={{ soraletId }} {...props} />
              )}
            >
              {t`Open ${soraletId}: its versions, tests and log`}
            </Anchor>
          </Quiet>
        </>
      )}
    </>
  )
}
