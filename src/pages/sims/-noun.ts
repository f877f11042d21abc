import { plural, t } from '@lingui/core/macro'
import type { Noun } from '../../words/noun.ts'

/** What SIMs are called. Apart from the resource: the pages that make one show none. */
export const simNoun: Noun = {
  title: t`SIMs`,
  one: t`SIM`,
  many: t`SIMs`,
  counted: (count) => plural(count, { one: '# SIM', other: '# SIMs' }),
}
