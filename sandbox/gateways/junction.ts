import type { JunctionInspectionConfiguration } from '../../src/api/generated/models/junctionInspectionConfiguration.ts'
import type { JunctionMirroringPeer } from '../../src/api/generated/models/junctionMirroringPeer.ts'
import type { JunctionRedirectionConfiguration } from '../../src/api/generated/models/junctionRedirectionConfiguration.ts'
import type { VirtualPrivateGateway as Body } from '../../src/api/generated/models/virtualPrivateGateway.ts'
import type { Gateway } from './gateways.ts'

/** Where a gateway sends copies of its traffic, reports of it, or all of it. */
export interface Junction {
  /** Destinations of copies by their addresses. */
  readonly mirroring: Readonly<Record<string, JunctionMirroringPeer>>
  readonly inspection?: JunctionInspectionConfiguration | undefined
  readonly redirection?: JunctionRedirectionConfiguration | undefined
}

/** The junction of a gateway that does none of it. */
export const noJunction: Junction = { mirroring: {} }

/** The members of a gateway's body that tell of its junction. */
export function presentJunction({ junction }: Gateway): Partial<Body> {
  const { mirroring, inspection, redirection } = junction
  const on = [...Object.values(mirroring), inspection, redirection].some((one) => one?.enabled)
  return {
    junctionEnabled: on,
    mirroring: { peers: { ...mirroring } },
    ...(inspection && { inspection }),
    ...(redirection && { redirection }),
  }
}
