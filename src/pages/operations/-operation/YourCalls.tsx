import { t } from '@lingui/core/macro'
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
      <Section title={t`Calls in this tab`}>
        <Calls />
      </Section>
    </>
  )
}
