import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { GetOrderResponse as Order } from '../../../api/generated/models/getOrderResponse.ts'
import type { OrderedSubscriber } from '../../../api/generated/models/orderedSubscriber.ts'
import * as op from '../../../api/generated/operations.ts'
import { listText } from '../../../components/detail/locale.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { downloadCsv } from '../../../components/list/download.ts'
import { SimLink } from '../../sims/-sim/SimLink.tsx'
import { order as orderResource } from '../-resource.tsx'

const columns = (registered: boolean): readonly StaticColumn<OrderedSubscriber>[] => [
  {
    header: t`SIM ID`,
    cell: ({ simId = '' }) => (registered ? <SimLink simId={simId} whole /> : <Mono>{simId}</Mono>),
  },
  { header: t`IMSI`, cell: ({ imsi }) => <Mono>{imsi ?? ''}</Mono> },
  { header: t`Serial number`, cell: ({ serialNumber }) => <Mono>{serialNumber ?? ''}</Mono> },
  { header: t`Bundle`, cell: ({ bundles = [] }) => listText(bundles) },
]

/** The SIMs of an order, from the packing on, with what each begins with. */
export function OrderedSims({ order }: { readonly order: Order }) {
  const { orderStatus, orderId } = order
  const query = useInfiniteQuery({
    queryKey: [op.listOrderedSubscribers.id, orderId, orderStatus],
    queryFn: ({ pageParam, signal }) =>
      op.listOrderedSubscribers.call(
        {
          path: orderResource.path(order),
          query: { limit: 100, ...(pageParam && { last_evaluated_key: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ headers }) => headers.get('x-soracom-next-key') ?? undefined,
  })
  const sims = query.data?.pages.flatMap(({ data }) => data.orderedSubscriberList ?? []) ?? []
  const isRegistered = orderStatus === 'received' || orderStatus === 'receiving'
  return (
    <Section
      title={t`SIMs`}
      actions={
        sims.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload size={14} />}
            disabled={query.hasNextPage}
            onClick={() => downloadCsv(`order-${orderId}.csv`, csvOf(sims))}
          >
            {t`Download as CSV`}
          </Button>
        )
      }
    >
      <Beginning order={order} />
      {!query.data ? (
        <PanelState error={query.error} onRetry={() => void query.refetch()} height={120} />
      ) : sims.length === 0 ? (
        <Quiet>{t`The SIMs are picked when the order is packed.`}</Quiet>
      ) : (
        <StaticTable
          label={t`SIMs`}
          columns={columns(isRegistered)}
          rows={sims}
          rowKey={({ simId = '' }) => simId}
        />
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t`Show more SIMs`}
        </Button>
      )}
    </Section>
  )
}

/** What the SIMs begin with, where anything was said. */
function Beginning({ order }: { readonly order: Order }) {
  const settings = Object.entries(order.resourceInitialSetting?.simInitialSettings ?? {})
  if (settings.length === 0) return null
  return settings.map(([subscription, { groupId, speedClass, tags = {} }]) => {
    const names = Object.entries(tags).map(([key, value]) => `${key}=${value}`)
    const tagged = plural(names.length, { one: '# tag', other: '# tags' })
    const parts = [speedClass, groupId && t`a group`, names.length > 0 && tagged]
    const all = listText(parts.filter((part): part is string => Boolean(part)))
    return <Quiet key={subscription}>{t`${subscription} SIMs begin with: ${all}.`}</Quiet>
  })
}

function csvOf(sims: readonly OrderedSubscriber[]) {
  return [
    [t`SIM ID`, t`IMSI`, t`ICCID`, t`MSISDN`, t`Serial number`],
    ...sims.map((one) => [
      one.simId ?? '',
      one.imsi ?? '',
      one.iccid ?? '',
      one.msisdn ?? '',
      one.serialNumber ?? '',
    ]),
  ]
}
