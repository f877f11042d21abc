import { t } from '@lingui/core/macro'
import { Anchor, NumberInput, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useListProducts } from '../../../api/generated/client/order/order.ts'
import type { ProductModel } from '../../../api/generated/models/productModel.ts'
import { moneyText } from '../../../components/detail/locale.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import type { CustomProps } from '../../../components/form/fields.ts'
import { priceFor } from '../../../domain/order/order.ts'
import { productTypeLabel } from '../-words.ts'
import classes from './products.module.css'

/** How many of what, by the product's code. */
export type Quantities = Readonly<Record<string, number>>

/** The catalogue, with how many are wanted beside each product. */
export function ProductsInput({ value, onChange, error }: CustomProps<Quantities>) {
  const [campaign, setCampaign] = useState('')
  const [code] = useDebouncedValue(campaign.trim(), 200)
  const query = useListProducts(code === '' ? {} : { campaign_code: code })
  const products = query.data?.data.productList
  const kinds = Map.groupBy(products ?? [], ({ productType }) => productType ?? 'misc')
  return (
    <fieldset className={classes.products}>
      <legend className={classes.legend}>{t`Products`}</legend>
      {products ? (
        [...kinds].map(([kind, of]) => (
          <section key={kind} aria-label={productTypeLabel(kind)}>
            <h2 className={classes.kind}>{productTypeLabel(kind)}</h2>
            {of.map((product) => (
              <Product
                key={product.productCode}
                product={product}
                quantity={value[product.productCode ?? ''] ?? 0}
                onChange={(quantity) =>
                  onChange({ ...value, [product.productCode ?? '']: quantity })
                }
              />
            ))}
          </section>
        ))
      ) : (
        <PanelState error={query.error} onRetry={() => void query.refetch()} height={240} />
      )}
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <TextInput
        label={t`Campaign code`}
        description={t`Optional: shows what belongs to it.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={campaign}
        onChange={(event) => setCampaign(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        maw={280}
        mt="md"
      />
    </fieldset>
  )
}

interface ProductProps {
  readonly product: ProductModel
  readonly quantity: number
  readonly onChange: (quantity: number) => void
}

function Product({ product, quantity, onChange }: ProductProps) {
  const { productName, productCode = '', description, consignorName, productInfoURL } = product
  const name = productName ?? productCode
  const most = product.maxQuantity
  return (
    <div className={classes.product}>
      <div>
        <div className={classes.name}>
          {productInfoURL?.startsWith('https://') ? (
            <Anchor inherit href={productInfoURL} target="_blank" rel="noreferrer">
              {name}
            </Anchor>
          ) : (
            name
          )}
        </div>
        <Quiet>{description}</Quiet>
        {consignorName && <Quiet>{t`Sold by ${consignorName}, under its own terms.`}</Quiet>}
      </div>
      <Price product={product} quantity={Math.max(quantity, 1)} />
      <NumberInput
        aria-label={t`Quantity of ${name}`}
        value={quantity === 0 ? '' : quantity}
        placeholder="0"
        min={0}
        max={most}
        clampBehavior="none"
        allowDecimal={false}
        w={96}
        error={most !== undefined && quantity > most ? t`At most ${most}` : undefined}
        onChange={(next) => onChange(typeof next === 'number' ? next : 0)}
      />
    </div>
  )
}

/** What one costs, and how much less where many are ordered. */
function Price({
  product,
  quantity,
}: {
  readonly product: ProductModel
  readonly quantity: number
}) {
  const { currency = '', price, regularPrice, priceByQuantityList: steps = [] } = product
  const one = priceFor(quantity, price, steps)
  const next = steps
    .filter(({ minQuantity = 0 }) => minQuantity > quantity)
    .toSorted((a, b) => (a.minQuantity ?? 0) - (b.minQuantity ?? 0))[0]
  const nextPrice = moneyText(next?.price ?? NaN, currency)
  return (
    <div className={classes.price}>
      <span>{moneyText(one ?? NaN, currency)}</span>
      {regularPrice !== undefined && <del>{moneyText(regularPrice, currency)}</del>}
      {next && <Quiet>{t`${nextPrice} each from ${next.minQuantity ?? 0}`}</Quiet>}
    </div>
  )
}
