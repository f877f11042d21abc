import { t } from '@lingui/core/macro'
import { NativeSelect } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { readToolSearch } from './send-kinds.ts'
import { targetChoices, type TargetOperations } from './targets.ts'
import type { Target } from './tool.ts'

/** A SIM that comes online, or goes offline, does so while one waits for it. */
const everyMs = 15_000

/** The SIM of a tool's page, read again while it is looked at. */
export function useToolSim(simId: string) {
  return useGetSimSuspense(simId, { query: { refetchInterval: everyMs } }).data.data
}

interface TargetSelectProps {
  readonly sim: Target['sim']
  readonly operations: TargetOperations
  readonly children: (target: Target) => ReactNode
}

/** The choice of a subscription, in the URL; none where there is only one. */
export function TargetSelect({ sim, operations, children }: TargetSelectProps) {
  const { may } = usePermissions()
  const { to = '' } = readToolSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const choices = targetChoices(sim, operations, may)
  const chosen = choices.find(({ value }) => value === to) ?? choices[0]
  return (
    <>
      {choices.length > 1 && (
        <NativeSelect
          label={t`Subscription`}
          maw="var(--console-form)"
          data={choices.map(({ value, label }) => ({ value, label }))}
          value={chosen?.value}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              to: '.',
              search: (old) => ({ ...old, to: value || undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      )}
      {children(chosen?.target ?? { sim })}
    </>
  )
}
