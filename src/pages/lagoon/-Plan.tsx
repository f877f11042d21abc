import { t } from '@lingui/core/macro'
import { Group, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ActionButton } from '../../components/action/ActionButton.tsx'
import { Figure, Figures } from '../../components/detail/Figures.tsx'
import { countText, listText } from '../../components/detail/locale.ts'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { UsageBar } from '../../components/detail/UsageBar.tsx'
import { packNames, usersIn, type Counted, type LagoonUse } from '../../domain/lagoon/plans.ts'
import { countedLabels, countedText, packText, planNames } from '../../words/lagoon.ts'
import { changePacks, changePlan } from './-actions.ts'
import { Logo } from './-Logo.tsx'
import type { Lagoon } from './-useLagoon.ts'

/** The plan, how much of it is used, and its packs. */
export function Plan({ lagoon }: { readonly lagoon: Lagoon }) {
  const { plans, plan, limits, users, packs } = lagoon
  const use = users && usersIn(users)
  const isPro = plans.length === 1 && plan === 'pro'
  return (
    <Section
      title={t`Plan`}
      actions={
        <Group gap={8}>
          <ActionButton action={changePlan} resources={[lagoon]} />
          <ActionButton action={changePacks} resources={[lagoon]} />
        </Group>
      }
    >
      <Figures>
        <Figure
          label={t`Plan`}
          value={listText(
            plans.map((one) => planNames[one]),
            'disjunction',
          )}
        >
          {plans.length > 1 && <WhichPlan lagoon={lagoon} />}
          {isPro && packs && (
            <Quiet>{listText(packNames.map((name) => packText(name, packs[name])))}</Quiet>
          )}
          <Logo pro={isPro} />
        </Figure>
        <Used what="editors" use={use} limits={limits} />
        <Used what="viewers" use={use} limits={limits} />
        <Figure
          label={t`Dashboards and alerts`}
          value={listText([
            countedText('dashboards', limits.dashboards),
            countedText('alerts', limits.alerts),
          ])}
        >
          {t`So many may be there. The API does not tell how many are; Lagoon does.`}
        </Figure>
      </Figures>
    </Section>
  )
}

interface UsedProps {
  readonly what: Counted & ('editors' | 'viewers')
  readonly use: Pick<LagoonUse, 'editors' | 'viewers'> | undefined
  readonly limits: LagoonUse
}

/** How many of those that the plan allows there are. */
function Used({ what, use, limits }: UsedProps) {
  const limit = limits[what]
  const [used, most] = [countText(use?.[what] ?? 0), countText(limit)]
  return (
    <Figure label={countedLabels[what]} value={use ? t`${used} of ${most}` : t`At most ${most}`}>
      {use && <UsageBar used={use[what]} limit={limit} limitText={countedText(what, limit)} />}
    </Figure>
  )
}

/** Where it may be one of several: who knows says which, to see its limits. */
function WhichPlan({ lagoon: { plans, plan } }: { readonly lagoon: Lagoon }) {
  const navigate = useNavigate()
  return (
    <>
      <Quiet>{t`The API does not tell which. These are the limits of:`}</Quiet>
      <SegmentedControl
        size="xs"
        aria-label={t`Plan whose limits are shown`}
        data={plans.map((one) => ({ value: one, label: planNames[one] }))}
        value={plan}
        onChange={(next) => {
          const search = (old: object) => ({ ...old, plan: next === plans[0] ? undefined : next })
          void navigate({ to: '.', search, replace: true })
        }}
      />
    </>
  )
}
