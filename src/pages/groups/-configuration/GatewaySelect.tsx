import { Anchor, Select } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { choicesOf } from '../../../components/form/choices.ts'
import { useNextPages } from '../../../components/list/useNextPages.ts'
import { gatewayRule } from '../../../domain/gateways/status.ts'
import { asText, choicesWith, isOn, withValue } from '../../../domain/settings/field.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import { nameOf } from '../../../domain/tags.ts'

interface GatewaySelectProps {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
  readonly readOnly: boolean
}

/** Which private gateway a group uses, chosen by its name; its ID can be typed below as well. */
export function GatewaySelect({ settings, onChange, readOnly }: GatewaySelectProps) {
  const { may } = usePermissions()
  const mayList = may(op.listVirtualPrivateGateways).allowed
  const used = isOn(settings, ['useVpg'])
  const query = useInfiniteQuery({
    ...paged(op.listVirtualPrivateGateways, { query: { limit: 100 } }),
    enabled: mayList && used,
  })
  useNextPages(query, query.hasNextPage && !query.isError)
  if (!mayList || !used) return null
  const all = query.data?.pages.flatMap(({ items }) => items) ?? []
  const vpgId = asText(settings['vpgId'])
  const chosen = all.find((one) => one.vpgId === vpgId)
  const isGone = query.data !== undefined && !query.hasNextPage && vpgId !== '' && !chosen
  const isStill = chosen !== undefined && gatewayRule(chosen) !== undefined
  const running = all.filter((one) => gatewayRule(one) === undefined)
  return (
    <>
      <Select
        label={t`Private gateway`}
        placeholder={running.length > 0 ? t`Choose a private gateway` : t`None is running`}
        data={choicesWith(
          choicesOf(
            running.map(({ vpgId: id = '', tags }) => ({ value: id, label: nameOf(tags) ?? id })),
          ),
          vpgId,
        )}
        searchable
        disabled={readOnly}
        nothingFoundMessage={t`No private gateway is called so.`}
        error={
          isGone
            ? t`You have no private gateway with this ID.`
            : isStill
              ? t`This private gateway is not running.`
              : undefined
        }
        value={vpgId || null}
        onChange={(id) => id !== null && onChange(withValue(settings, ['vpgId'], id))}
      />
      {chosen && (
        <Quiet>
          <Anchor
            inherit
            renderRoot={(props) => <Link to="/gateways/$vpgId" params={{ vpgId }} {...props} />}
          >
            {t`Open this private gateway`}
          </Anchor>
        </Quiet>
      )}
    </>
  )
}
