import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Mono } from '../../../components/detail/Mono.tsx'

/** A SIM by its ID; leads to its page for who may read it. */
export function SimLink({ simId, whole }: { readonly simId: string; readonly whole?: boolean }) {
  const { may } = usePermissions()
  const number = <Mono cut={!whole}>{simId}</Mono>
  if (!may(op.getSim).allowed) return number
  return (
    <Anchor
      inherit
      renderRoot={(props) => <Link to="/sims/$simId" params={{ simId }} {...props} />}
    >
      {number}
    </Anchor>
  )
}
