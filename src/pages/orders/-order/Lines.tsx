import { t } from '@lingui/core/macro'
import type { EstimatedOrderItemModel as Item } from '../../../api/generated/models/estimatedOrderItemModel.ts'
import { countText, moneyText } from '../../../components/detail/locale.ts'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import classes from './products.module.css'

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
      <dl className={classes.sums}>
        <Sum label={t`Tax`} amount={money(of.taxAmount)} />
        <Sum label={shippingLabel(given)} amount={money(of.shippingCost)} />
        <Sum label={t`Total`} amount={money(of.totalAmount)} />
        {of.balanceDue !== undefined && of.balanceDue !== of.totalAmount && (
          <Sum label={t`To be paid`} amount={money(of.balanceDue)} />
        )}
      </dl>
    </>
  )
}

function Sum({ label, amount }: { readonly label: string; readonly amount: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{amount}</dd>
    </div>
  )
}

/** How it is sent, as far as that is told. */
function shippingLabel(given: ReadonlySet<string>): string {
  if (given.has('allowNekopos')) return t`Shipping, as a letter box packet`
  return given.has('useExpeditedShipping') ? t`Shipping, express` : t`Shipping`
}
