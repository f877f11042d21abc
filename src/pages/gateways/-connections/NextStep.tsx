import { t } from '@lingui/core/macro'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import type { Connection } from './connection.ts'
import classes from './connections.module.css'

/** What is done, and what identifies where: to be copied into AWS. */
interface Doing {
  readonly text: string
  readonly ids: readonly (readonly [what: string, value: string | undefined])[]
}

interface NextStepProps {
  readonly connection: Connection
  /** It was accepted from this page. */
  readonly accepted: boolean
}

/** What is to be done next for a connection, and where: on AWS the places are named as AWS names them. */
export function NextStep({ connection, accepted }: NextStepProps) {
  if (connection.step === 'support') {
    return <Quiet>{t`Arranged through support, which also changes it.`}</Quiet>
  }
  const steps = stepsOf(connection, accepted)
  if (steps.length === 0) return null
  return (
    <ol className={classes.steps} data-one={steps.length === 1 || undefined}>
      {steps.map(({ text, ids }) => (
        <li key={text}>
          {text}
          <span className={classes.ids}>
            {ids.map(([what, value]) =>
              value === undefined ? null : (
                <Mono key={what} copy={what}>
                  {value}
                </Mono>
              ),
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

const alone = (text: string): Doing => ({ text, ids: [] })

/** Of identifiers, those of the gateway's own side: the others stand beside, with the connection. */
function stepsOf(connection: Connection, accepted: boolean): readonly Doing[] {
  const transitGateway = [t`Transit gateway ID`, connection.transitGateway] as const
  const devices = [t`Device subnet`, connection.back] as const
  switch (connection.step) {
    case 'acceptPeering':
      return [
        alone(t`In the account, accept the request: VPC, Peering connections.`),
        {
          text: t`In the route tables of the VPC, route the VPG subnet to the peering.`,
          ids: [[t`VPG subnet`, connection.back]],
        },
      ]
    case 'acceptShare':
      return [
        alone(
          t`In the account, accept the shared transit gateway: Resource Access Manager, Shared with me.`,
        ),
        {
          text: t`Attach the VPC to it: VPC, Transit gateway attachments.`,
          ids: [transitGateway],
        },
      ]
    case 'attach':
      return [
        {
          text: t`In the account, attach the VPC to the transit gateway: VPC, Transit gateway attachments.`,
          ids: [transitGateway],
        },
      ]
    case 'accept':
      return [
        alone(
          accepted
            ? t`Accepted. It takes minutes until it is active.`
            : t`The VPC is attached on AWS. Accept it here.`,
        ),
      ]
    case 'acceptTransitPeering':
      return [
        alone(t`In the account and region, accept the peering: VPC, Transit gateway attachments.`),
      ]
    case 'route':
      return [
        alone(t`Add a route below that leads through it.`),
        connection.kind === 'vpcAttachment'
          ? {
              text: t`In the route tables of the VPC, route the device subnet to the transit gateway.`,
              ids: [devices, transitGateway],
            }
          : {
              text: t`In the route table of the other transit gateway, route the device subnet to the peering.`,
              ids: [devices],
            },
      ]
    case 'again':
      return [alone(t`Delete it, and attach the VPC again.`)]
    case 'support':
    case 'none':
      return []
  }
}
