import { t } from '@lingui/core/macro'
import type { BrokenQuery } from '../domain/analysis/statement.ts'
import { longestQuery } from '../domain/analysis/statement.ts'
import { formatCount } from '../domain/units.ts'

/** Why a text cannot be run as a query. */
export function queryProblem({ rule, word }: BrokenQuery, locale: string): string {
  switch (rule) {
    case 'empty':
      return t`Write a query, or choose a template.`
    case 'tooLong': {
      const most = formatCount(longestQuery, locale)
      return t`A query has at most ${most} characters.`
    }
    case 'open':
      return t`The text, name or comment that begins here does not end.`
    case 'notRead':
      return t`Queries only read: they begin with SELECT or WITH, not with ${word}.`
    case 'several':
      return t`Only one query runs at a time. Take out what follows the semicolon.`
  }
}
