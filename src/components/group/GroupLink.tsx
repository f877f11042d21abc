import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Dash, Mono } from '../detail/Mono.tsx'
import { useGroupNames } from './useAllGroups.ts'

/** A group by its name, or by its id while or where its name is not known; leads to its page. */
export function GroupLink({ groupId }: { readonly groupId: string | null | undefined }) {
  const nameOf = useGroupNames()
  if (!groupId) return <Dash />
  const name = nameOf(groupId)
  return (
    <Anchor
      inherit
      renderRoot={(props) => <Link to="/groups/$groupId" params={{ groupId }} {...props} />}
    >
      {name === undefined ? <Mono cut>{groupId}</Mono> : <bdi>{name}</bdi>}
    </Anchor>
  )
}
