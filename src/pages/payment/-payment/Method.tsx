import { t } from '@lingui/core/macro'
import { Stack } from '@mantine/core'
import { ApiError } from '../../../api/errors.ts'
import { useGetPaymentMethod } from '../../../api/generated/client/payment/payment.ts'
import type { GetPaymentMethodResult } from '../../../api/generated/models/getPaymentMethodResult.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { parseDate } from '../../../domain/billing/year-month.ts'
import { paymentMessage } from '../../../words/billing.ts'
import { Rich } from '../../../words/Rich.tsx'
import { activatePaymentMethod, currentMethod, hasError } from './actions.ts'
import { cardFacts } from './card.ts'
import classes from './payment.module.css'

const elsewhere = t`Cards are entered and replaced on Soracom’s own console. This console never sees a card number.`

const parts = { strong: <strong /> }

/** Why the card cannot be charged, and what that means. */
function refusal({ errorCode }: GetPaymentMethodResult): string {
  const reason = paymentMessage(errorCode)
  return t`<strong>The card cannot be charged.</strong> ${reason} Bills stay unpaid until it is activated again.`
}

/** The card that bills are paid with. */
export function Method() {
  const query = useGetPaymentMethod()
  const method = query.data?.data
  const none = query.error instanceof ApiError && query.error.status === 404
  return (
    <ActionProvider
      actions={[activatePaymentMethod]}
      find={(key) => (key === currentMethod ? method : null)}
    >
      <Section
        title={t`Payment method`}
        actions={
          method &&
          hasError(method) && (
            <ActionButton action={activatePaymentMethod} resources={[method]} primary />
          )
        }
      >
        {none ? (
          <Quiet>{t`There is no payment method. ${elsewhere}`}</Quiet>
        ) : !method ? (
          <PanelState error={query.error} height={318} onRetry={() => void query.refetch()} />
        ) : (
          <Stack gap="md">
            {hasError(method) && (
              <div className={classes.warning} role="status">
                <Rich text={refusal(method)} parts={parts} />
              </div>
            )}
            <Properties>
              <PropertyGroup title={t`Card`}>
                <Property label={t`Status`}>
                  {hasError(method) ? (
                    <StatusBadge tone="terminated" label={t`Error`} />
                  ) : (
                    <StatusBadge tone="active" label={t`Active`} />
                  )}
                </Property>
                {cardFacts(method.properties).map(({ label, value }) => (
                  <Property key={label} label={label}>
                    <bdi>{value}</bdi>
                  </Property>
                ))}
                <Property label={t`Provider`}>{method.providerType}</Property>
                <Property label={t`Last modified`}>
                  <Time at={parseDate(method.updateDate)} absolute focusable />
                </Property>
              </PropertyGroup>
            </Properties>
            <Quiet>{elsewhere}</Quiet>
          </Stack>
        )}
      </Section>
    </ActionProvider>
  )
}
