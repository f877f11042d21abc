import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { Dash, Mono } from '../detail/Mono.tsx'
import { NamesOfGroups } from './names.ts'
import { useGroupNames } from './useAllGroups.ts'

interface GroupLinkProps {
  readonly groupId: string
  readonly name: string | undefined
}

/** A group by its name, or by its id while or where its name is not known; leads to its page. */
export function GroupLink({ groupId }: { readonly groupId: string | null | undefined }) {
  const names = use(NamesOfGroups)
  if (!groupId) return <Dash />
  return names ? (
    <Named groupId={groupId} name={names.get(groupId)} />
  ) : (
    <Asking groupId={groupId} />
  )
}

function Asking({ groupId }: Pick<GroupLinkProps, 'groupId'>) {
  const nameOf = useGroupNames()
  return <Named groupId={groupId} name={nameOf(groupId)} />
}

function Named({ groupId, name }: GroupLinkProps) {
  return (
    <Anchor
      inherit
      renderRoot={(props) => <Link to="/groups/$groupId" params={{ groupId }} {...props} />}
    >
      {name === undefined ? <Mono cut>{groupId}</Mono> : <bdi>{name}</bdi>}
    </Anchor>
  )
}
