import { Anchor } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link, type LinkProps } from '@tanstack/react-router'
import { Dash, Mono } from '../../components/detail/Mono.tsx'
import { targetOf } from '../../domain/event-handler/check.ts'
import type { HandlerLike } from '../../domain/event-handler/draft.ts'
import { targetKindLabel } from '../../words/event-handler/subject.ts'

interface TargetLinkProps {
  readonly handler: HandlerLike
  /** What it is called, where that is known. */
  readonly name: string | undefined
}

/** What a handler watches, by its name; leads to it. */
export function TargetLink({ handler, name }: TargetLinkProps) {
  const target = targetOf(handler)
  if (!target) return <Dash />
  if (target.kind === 'operator') return <>{t`All SIMs`}</>
  const { kind, id } = target
  const link: LinkProps =
    kind === 'group'
      ? { to: '/groups/$groupId', params: { groupId: id } }
      : kind === 'sim'
        ? { to: '/sims/$simId', params: { simId: id } }
        : { to: '/subscribers/$imsi', params: { imsi: id } }
  return (
    <Anchor
      inherit
      title={targetKindLabel(kind)}
      renderRoot={(props) => <Link {...link} {...props} />}
    >
      {name === undefined || name === id ? <Mono cut>{id}</Mono> : <bdi>{name}</bdi>}
    </Anchor>
  )
}
