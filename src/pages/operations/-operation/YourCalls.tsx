import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Section } from '../../../components/detail/Section.tsx'
import { Calls } from './Calls.tsx'
import { Collection } from './Collection.tsx'

/** The calls that were kept, and those that were made. */
export function YourCalls() {
  return (
    <>
      <Section title={t`Collection`}>
        <Collection />
      </Section>
      <Section
        title={t`Calls in this tab`}
        actions={
          <Anchor renderRoot={(props) => <Link to="/permissions/used" {...props} />}>
            {t`Least permission for what was done`}
          </Anchor>
        }
      >
        <Calls />
      </Section>
    </>
  )
}
