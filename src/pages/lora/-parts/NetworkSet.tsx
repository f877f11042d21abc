import { Anchor, Select } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { listLoraNetworkSets } from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { choicesOf } from '../../../components/form/choices.ts'
import type { CustomProps } from '../../../components/form/fields.ts'
import { useNextPages } from '../../../components/list/useNextPages.ts'
import { nameOf } from '../../../domain/tags.ts'

/** All network sets, own and shared; operators have few. */
function useNetworkSets() {
  const query = useInfiniteQuery({
    ...paged(listLoraNetworkSets, { query: { limit: 100 } }),
    enabled: usePermissions().may(listLoraNetworkSets).allowed,
  })
  useNextPages(query, query.hasNextPage && !query.isError)
  return query.data?.pages.flatMap(({ items }) => items) ?? []
}

/** A network set by its name, or by its id where that is not known; leads to its page. */
export function NetworkSetLink({ networkSetId }: { readonly networkSetId: string | undefined }) {
  const set = useNetworkSets().find((one) => one.networkSetId === networkSetId)
  if (!networkSetId) return <Dash />
  const name = nameOf(set?.tags)
  return (
    <Anchor
      inherit
      renderRoot={(props) => (
        <Link to="/lora/network-sets/$networkSetId" params={{ networkSetId }} {...props} />
      )}
    >
      {name === null ? <Mono cut>{networkSetId}</Mono> : <bdi>{name}</bdi>}
    </Anchor>
  )
}

/** Chooses a network set by its name. */
export function NetworkSetInput({ value, onChange, error }: CustomProps<string>) {
  const sets = useNetworkSets()
  return (
    <Select
      label={t`Network set`}
      placeholder={t`Choose a network set`}
      data={choicesOf(
        sets.map(({ networkSetId = '', tags }) => ({
          value: networkSetId,
          label: nameOf(tags) ?? networkSetId,
        })),
      )}
      searchable
      nothingFoundMessage={t`No network set has such a name.`}
      error={error}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
      data-autofocus
    />
  )
}
