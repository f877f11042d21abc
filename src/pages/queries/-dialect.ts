import { SQLDialect } from '@codemirror/lang-sql'
import { keywords, types } from '../../domain/analysis/sql-words.ts'

/** Words by single spaces, as a dialect takes them. */
const spaced = (words: string) => words.trim().split(/\s+/).join(' ')

/** The SQL that Analysis reads, as far as an editor has to know its words. */
export const analysisSql = SQLDialect.define({ keywords: spaced(keywords), types: spaced(types) })
