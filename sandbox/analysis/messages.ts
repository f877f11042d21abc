import type { Coverage } from '../world.ts'
import type { DatabaseType, TableName } from './tables.ts'

/** Rows of a table of the sandbox, by their fields as stored. */
export interface CopiedRows {
  readonly kind: 'rows'
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly unknown[]
}

/** What the process that runs a query is told. */
export type Told =
  | CopiedRows
  | {
      readonly kind: 'run'
      readonly sql: string
      readonly tables: readonly TableName[]
      readonly world: {
        readonly id: number
        readonly operatorId: string
        readonly coverage: Coverage
        readonly seed: string
      }
      /** UNIX milliseconds. */
      readonly now: number
      readonly from: number
      readonly to: number
    }

/** A file of a result. */
export interface ResultFile {
  /** Packed with gzip. */
  readonly bytes: Uint8Array
  /** Bytes unpacked. */
  readonly size: number
}

export interface ResultColumn {
  readonly name: string
  readonly databaseType: DatabaseType
}

/** What it tells. */
export type Tells =
  | { readonly kind: 'running' }
  | { readonly kind: 'exporting' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'done'
      readonly columns: readonly ResultColumn[]
      readonly rowCount: number
      readonly csv: ResultFile
      readonly jsonl: ResultFile
      /** Milliseconds. */
      readonly execMs: number
      readonly exportMs: number
    }
