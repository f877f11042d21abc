import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import {
  getGetPayerInformationQueryOptions,
  getGetPaymentMethodQueryOptions,
  getListCouponsQueryOptions,
  getListPaymentStatementsQueryOptions,
} from '../../api/generated/client/payment/payment.ts'
import { Columns } from '../../components/detail/Columns.tsx'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { SiblingTabs } from '../../components/shell/SiblingTabs.tsx'
import { titled } from '../../components/resource/routes.ts'
import { Coupons } from './-payment/Coupons.tsx'
import { Method } from './-payment/Method.tsx'
import { Payer } from './-payment/Payer.tsx'
import { Statements } from './-payment/Statements.tsx'

export const Route = createFileRoute('/payment/')({
  ...titled(t`Payment`),
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(getGetPaymentMethodQueryOptions())
    void queryClient.prefetchQuery(getGetPayerInformationQueryOptions())
    void queryClient.prefetchQuery(getListPaymentStatementsQueryOptions())
    void queryClient.prefetchQuery(getListCouponsQueryOptions())
  },
  component: PaymentPage,
})

function PaymentPage() {
  return (
    <>
      <DetailHeader title={t`Payment`} />
      <SiblingTabs />
      <PageBody wide>
        <Columns>
          <Method />
          <Payer />
        </Columns>
        <Coupons />
        <Statements />
      </PageBody>
    </>
  )
}
