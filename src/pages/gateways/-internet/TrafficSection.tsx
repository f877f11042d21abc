import { Stack } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { supports } from '../../../domain/gateways/types.ts'
import { gatewayTypeText } from '../../../words/gateways.ts'
import { internetActions } from './actions.ts'
import classes from './internet.module.css'
import { useSentFilter } from './sent.ts'

/** Rules by domain, protocol and port. What there is of them the API does not tell, and this says so. */
export function TrafficSection({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const { enabled, domains, ranges } = useSentFilter(gateway.vpgId ?? '')
  const { type } = gateway
  const { enable, disable, setDomains, setRanges } = internetActions
  const knows = enabled !== undefined || domains !== undefined || ranges !== undefined
  if (!supports(type, 'trafficFilter')) {
    const name = gatewayTypeText(type)
    return (
      <Section title={t`Traffic filtering`}>
        <Quiet>{t`A private gateway of ${name} does not have this.`}</Quiet>
      </Section>
    )
  }
  return (
    <Section title={t`Traffic filtering`}>
      <Stack gap={12}>
        <Quiet>
          {t`Decides by domain, protocol and port what devices may send. The API does not tell whether it is on and which rules there are, and Soracom must have enabled it for your account.`}
        </Quiet>
        {knows && (
          <Properties>
            <PropertyGroup title={t`Sent from this tab`}>
              {enabled !== undefined && (
                <Property label={t`Traffic filtering`}>{enabled ? t`On` : t`Off`}</Property>
              )}
              {domains && (
                <Property label={t`Domain rules`}>
                  {plural(domains.length, { one: '# rule', other: '# rules' })}
                </Property>
              )}
              {ranges && (
                <Property label={t`Address rules`}>
                  {plural(ranges.length, { one: '# rule', other: '# rules' })}
                </Property>
              )}
            </PropertyGroup>
          </Properties>
        )}
        <div className={classes.buttons}>
          {[enable, disable, setDomains, setRanges].map((action) => (
            <ActionButton key={action.id} action={action} resources={[gateway]} />
          ))}
        </div>
      </Stack>
    </Section>
  )
}
