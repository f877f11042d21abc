import { t } from '@lingui/core/macro'
import type { EstimatedOrderItemModel as Item } from '../../../api/generated/models/estimatedOrderItemModel.ts'
import { countText, moneyText } from '../../../components/detail/locale.ts'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'

/** What an order and its quotation have in common. */
interface Sums {
  readonly orderItemList?: readonly Item[]
  readonly currency?: string
  readonly appliedShippingOptions?: readonly object[]
  readonly taxAmount?: number
  readonly shippingCost?: number
  readonly totalAmount?: number
  readonly balanceDue?: number
}

/** What is in an order or a quotation, and what it comes to. */
export function Lines({ of, label }: { readonly of: Sums; readonly label: string }) {
  const { orderItemList = [], currency = '', appliedShippingOptions = [] } = of
  const money = (amount: number | undefined) => moneyText(amount ?? NaN, currency)
  const given = new Set(appliedShippingOptions.flatMap((option) => Object.keys(option)))
  return (
    <>
      <StaticTable<Item>
        label={label}
        rows={orderItemList}
        rowKey={({ product }) => product?.productCode ?? ''}
        columns={[
          {
            header: t`Product`,
            cell: ({ product }) => product?.productName ?? product?.productCode,
          },
          {
            header: t`Quantity`,
            numeric: true,
            cell: ({ quantity }) => countText(quantity ?? 0),
          },
          {
            header: t`Amount`,
            numeric: true,
            cell: ({ productAmount }) => money(productAmount),
          },
        ]}
      />
      <Properties>
        <PropertyGroup title={t`Sums`}>
          <Property label={t`Tax`}>{money(of.taxAmount)}</Property>
          <Property label={shippingLabel(given)}>{money(of.shippingCost)}</Property>
          <Property label={t`Total`}>
            <strong>{money(of.totalAmount)}</strong>
          </Property>
          {of.balanceDue !== undefined && of.balanceDue !== of.totalAmount && (
            <Property label={t`To be paid`}>{money(of.balanceDue)}</Property>
          )}
        </PropertyGroup>
      </Properties>
    </>
  )
}

/** How it is sent, as far as that is told. */
function shippingLabel(given: ReadonlySet<string>): string {
  if (given.has('allowNekopos')) return t`Shipping, as a letter box packet`
  return given.has('useExpeditedShipping') ? t`Shipping, express` : t`Shipping`
}
