import { t } from '@lingui/core/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { Coverage } from '../../../api/config.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { coverageNames } from '../../../components/shell/identity.ts'
import { tierLabel } from '../../../words/account.ts'
import { addSupport, effects, endSupport, refusalOf } from './actions.tsx'
import type { useSupport } from './useSupport.ts'

const TicketDialog = late(() => import('./TicketDialog.tsx').then((all) => all.TicketDialog))

const isCoverage = (text: unknown): text is Coverage => text === 'jp' || text === 'g'

/** The tier of support, what it will be, and the way to a ticket. */
export function Support({ support }: { readonly support: ReturnType<typeof useSupport> }) {
  const { may } = usePermissions()
  const [asking, setAsking] = useState(false)
  const { tier, contract, error, retry } = support
  const upcoming = support.upcomingTier ?? tier
  const refusal = refusalOf('support')
  return (
    <Section
      title={t`Support`}
      actions={
        may(op.generateSupportToken).allowed && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t`Open a support ticket`}
          </Button>
        )
      }
    >
      {tier === undefined ? (
        support.enabled && <PanelState error={error} lines={4} onRetry={retry} />
      ) : (
        <Stack gap="sm">
          <Properties>
            <PropertyGroup title="">
              <Property label={t`Tier`}>
                <StatusBadge
                  tone={tier === 'basic' ? 'inactive' : 'active'}
                  label={tierLabel(tier)}
                />
              </Property>
              <Property label={t`Next month`}>
                {upcoming === tier ? t`Stays as it is` : tierLabel(upcoming)}
              </Property>
              <Property label={t`Paid in`}>
                {isCoverage(support.paymentCoverage)
                  ? coverageNames[support.paymentCoverage]
                  : support.paymentCoverage}
              </Property>
            </PropertyGroup>
          </Properties>
          <Quiet>
            {tier === 'enterprise'
              ? t`The enterprise tier is contracted and ended with Soracom’s sales.`
              : effects.support.about}
          </Quiet>
          {tier !== 'enterprise' &&
            (refusal === undefined ? (
              <Group gap={8}>
                {upcoming === 'basic' && (
                  <ActionButton action={addSupport} resources={[contract]} />
                )}
                {tier === 'priority' && upcoming !== 'basic' && (
                  <ActionButton action={endSupport} resources={[contract]} />
                )}
              </Group>
            ) : (
              <Quiet>{refusal}</Quiet>
            ))}
        </Stack>
      )}
      {asking && <TicketDialog onClose={() => setAsking(false)} />}
    </Section>
  )
}
