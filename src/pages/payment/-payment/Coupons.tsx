import { t } from '@lingui/core/macro'
import { Button, TextInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useListCoupons } from '../../../api/generated/client/payment/payment.ts'
import type { CouponResponse } from '../../../api/generated/models/couponResponse.ts'
import { createCouponQuotation, registerCoupon } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { send } from '../../../api/send.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { moneyText } from '../../../components/detail/locale.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { LateDialog } from '../../../components/shell/LateDialog.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { Form } from '../../../components/form/Form.tsx'
import { parseYearMonth } from '../../../domain/billing/year-month.ts'
import { addMonthsUtc } from '../../../domain/time.ts'
import { billItemLabel } from '../../../words/billing.ts'
import { yearMonthText } from '../../billing/-bill/words.ts'
import classes from './payment.module.css'

const BuyCoupon = late(() => import('./BuyCoupon.tsx').then((all) => all.BuyCoupon))

/** What the coupons have left, and a place to type a code. */
export function Coupons() {
  const query = useListCoupons()
  const { may } = usePermissions()
  const [buying, setBuying] = useState(false)
  const now = useNow()
  const coupons = query.data?.data.couponList
  return (
    <Section
      title={t`Coupons`}
      actions={
        may(createCouponQuotation).allowed && (
          <Button
            variant="default"
            size="compact-sm"
            onPointerEnter={() => void BuyCoupon.preload()}
            onClick={() => setBuying(true)}
          >
            {t`Buy a coupon`}
          </Button>
        )
      }
    >
      <Stack gap="md">
        {may(registerCoupon).allowed && <CouponForm />}
        {!query.data ? (
          <PanelState error={query.error} onRetry={() => void query.refetch()} />
        ) : !coupons || coupons.length === 0 ? (
          <Quiet>{t`No coupons`}</Quiet>
        ) : (
          <StaticTable
            label={t`Coupons`}
            rows={coupons}
            rowKey={({ couponCode }) => couponCode ?? ''}
            columns={columns(now)}
          />
        )}
      </Stack>
      <LateDialog opened={buying} part={BuyCoupon}>
        {(opened) => <BuyCoupon opened={opened} onClose={() => setBuying(false)} />}
      </LateDialog>
    </Section>
  )
}

/** An exact text on one line: the table scrolls where it is narrow. */
function Exact({ children }: { readonly children: string }) {
  return (
    <span className={classes.oneLine}>
      <Mono>{children}</Mono>
    </span>
  )
}

function columns(now: number): readonly StaticColumn<CouponResponse>[] {
  return [
    { header: t`Code`, cell: ({ couponCode = '' }) => <Exact>{couponCode}</Exact> },
    {
      header: t`Balance`,
      numeric: true,
      cell: ({ balance = NaN, currency = '' }) => moneyText(balance, currency),
    },
    {
      header: t`Amount`,
      numeric: true,
      cell: ({ amount = NaN, currency = '' }) => moneyText(amount, currency),
    },
    {
      header: t`Applies to`,
      cell: ({ billItemName }) => itemLabel(billItemName),
    },
    { header: t`Expires`, cell: ({ expiryYearMonth }) => yearMonthText(expiryYearMonth) },
    { header: t`Status`, cell: (coupon) => <CouponState coupon={coupon} now={now} /> },
  ]
}

/** The charges that a coupon is taken off. */
const itemLabel = (name: string | undefined) =>
  name === undefined ? t`All charges` : billItemLabel(name)

function CouponState({ coupon, now }: { readonly coupon: CouponResponse; readonly now: number }) {
  const { balance = 0, expiryYearMonth } = coupon
  const expiry = parseYearMonth(expiryYearMonth)
  if (balance <= 0) return <StatusBadge tone="inactive" label={t`Used up`} />
  // Good until its month has ended.
  if (expiry !== undefined && addMonthsUtc(expiry, 1) <= now) {
    return <StatusBadge tone="suspended" label={t`Expired`} />
  }
  return <StatusBadge tone="active" label={t`Valid`} />
}

/** Words by which a refusal is about the code. */
const fields = { coupon_code: 'code', code: 'code', coupon: 'code' }

function CouponForm() {
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (code) => (code.trim() === '' ? t`Enter a coupon code.` : null) },
  })
  const register = async ({ code }: { code: string }) => {
    const { data } = await send(
      registerCoupon,
      { path: { coupon_code: code.trim() } },
      { settled: true },
    )
    form.reset()
    const amount = moneyText(data.balance ?? NaN, data.currency ?? '')
    const message = t`Coupon registered: ${amount} off the next bills`
    notifications.show({ message, color: 'teal' })
  }
  return (
    <Form form={form} onSave={register} fields={fields}>
      {(busy) => (
        <div className={classes.redeem}>
          <TextInput
            label={t`Coupon code`}
            w={280}
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('code')}
          />
          <Button type="submit" variant="default" loading={busy}>
            {t`Register coupon`}
          </Button>
        </div>
      )}
    </Form>
  )
}
