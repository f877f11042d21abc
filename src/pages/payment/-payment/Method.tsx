import { Stack } from '@mantine/core'
import { ApiError } from '../../../api/errors.ts'
import { useGetPaymentMethod } from '../../../api/generated/client/payment/payment.ts'
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
import { activatePaymentMethod, currentMethod, hasError } from './actions.ts'
import { cardFacts } from './card.ts'
import classes from './payment.module.css'

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
        title="Payment method"
        actions={
          method &&
          hasError(method) && (
            <ActionButton action={activatePaymentMethod} resources={[method]} primary />
          )
        }
      >
        {none ? (
          <Quiet>
            There is no payment method. A card is entered on Soracom&apos;s own console: the API
            takes none.
          </Quiet>
        ) : !method ? (
          <PanelState error={query.error} height={318} onRetry={() => void query.refetch()} />
        ) : (
          <Stack gap="md">
            {hasError(method) && (
              <div className={classes.warning} role="status">
                <strong>The card cannot be charged.</strong>{' '}
                {paymentMessage(method.errorCode ?? '')} Bills stay unpaid until it is activated
                again.
              </div>
            )}
            <Properties>
              <PropertyGroup title="Card">
                <Property label="State">
                  {hasError(method) ? (
                    <StatusBadge tone="terminated" label="Error" />
                  ) : (
                    <StatusBadge tone="active" label="Active" />
                  )}
                </Property>
                {cardFacts(method.properties).map(({ label, value }) => (
                  <Property key={label} label={label}>
                    <bdi>{value}</bdi>
                  </Property>
                ))}
                <Property label="Provider">{method.providerType}</Property>
                <Property label="Last changed">
                  <Time at={parseDate(method.updateDate)} absolute focusable />
                </Property>
              </PropertyGroup>
            </Properties>
            <Quiet>
              Cards are entered and replaced on Soracom&apos;s own console: the API takes no card
              number, and this console never sees one.
            </Quiet>
          </Stack>
        )}
      </Section>
    </ActionProvider>
  )
}
