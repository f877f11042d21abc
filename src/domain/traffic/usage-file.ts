import type { StatsPeriod } from '../stats-range.ts'

/** Bytes each way. */
interface Both {
  upload: number
  download: number
}

/** What an exported file of usage tells of all SIMs together. */
export interface UsageFile {
  readonly period: StatsPeriod
  /** Lines below the header. */
  readonly lines: number
  readonly sims: number
  /** By the start of the period (UNIX milliseconds), then by speed class. */
  readonly byStart: ReadonlyMap<number, ReadonlyMap<string, Readonly<Both>>>
}

/**
 * The columns that are read, by the names they may have. How the platform names them is not
 * published; besides the names of the API's fields, these are told apart without regard to case.
 */
const columns = {
  date: ['date'],
  sim: ['simid', 'sim_id', 'imsi'],
  speedClass: ['speedclass', 'speed_class', 'type'],
  upload: ['uploadbytesizetotal', 'upload_byte_size_total'],
  download: ['downloadbytesizetotal', 'download_byte_size_total'],
} as const

type ColumnName = keyof typeof columns

/** The periods of a file, by how many digits their dates have: `202506`, `20250615`, `202506151205`. */
const periods: Readonly<Record<number, StatsPeriod>> = { 6: 'month', 8: 'day', 12: 'minutes' }

/** What is wrong with a file: which column it lacks, or which line cannot be read. */
export type UsageFileFlaw =
  | { readonly rule: 'empty' }
  | { readonly rule: 'column'; readonly column: string }
  | { readonly rule: 'date'; readonly line: number; readonly date: string }
  | { readonly rule: 'bytes'; readonly line: number }

/** A file that cannot be read. */
export class UsageFileError extends Error {
  readonly flaw: UsageFileFlaw

  constructor(flaw: UsageFileFlaw) {
    super(JSON.stringify(flaw))
    this.name = 'UsageFileError'
    this.flaw = flaw
  }
}

/** Adds up an exported file of usage line by line: what is kept does not grow with the fleet's bytes. */
export class UsageFileSum {
  readonly #at: Readonly<Record<ColumnName, number>>
  readonly #byStart = new Map<number, Map<string, Both>>()
  readonly #starts = new Map<string, number>()
  readonly #sims = new Set<string>()
  #period: StatsPeriod | undefined
  #lines = 0

  /** Throws a UsageFileError where a column is missing. */
  constructor(header: readonly string[]) {
    const names = header.map((name) => name.trim().toLowerCase())
    const find = (column: ColumnName) => {
      const at = names.findIndex((name) => (columns[column] as readonly string[]).includes(name))
      if (at >= 0) return at
      throw new UsageFileError({ rule: 'column', column: columns[column][0] })
    }
    this.#at = {
      date: find('date'),
      sim: find('sim'),
      speedClass: find('speedClass'),
      upload: find('upload'),
      download: find('download'),
    }
  }

  /** Adds a line. Throws a UsageFileError where its date or its bytes cannot be read. */
  add(cells: readonly string[]): void {
    this.#lines += 1
    const start = this.#startOf(cells[this.#at.date] ?? '')
    const speedClass = cells[this.#at.speedClass] ?? ''
    this.#sims.add(cells[this.#at.sim] ?? '')
    let classes = this.#byStart.get(start)
    if (!classes) this.#byStart.set(start, (classes = new Map<string, Both>()))
    let sum = classes.get(speedClass)
    if (!sum) classes.set(speedClass, (sum = { upload: 0, download: 0 }))
    sum.upload += this.#bytes(cells[this.#at.upload])
    sum.download += this.#bytes(cells[this.#at.download])
  }

  /** What the lines so far come to. `period` is that of a file without lines. */
  result(period: StatsPeriod): UsageFile {
    return {
      period: this.#period ?? period,
      lines: this.#lines,
      sims: this.#sims.size,
      byStart: this.#byStart,
    }
  }

  #startOf(date: string): number {
    const known = this.#starts.get(date)
    if (known !== undefined) return known
    const digits = date.replace(/\D/g, '')
    const period = periods[digits.length]
    const [, year, month, day = '01', hour = '00', minute = '00'] =
      /^(\d{4})(\d\d)(\d\d)?(\d\d)?(\d\d)?$/.exec(digits) ?? []
    const start = Date.parse(`${year}-${month}-${day}T${hour}:${minute}Z`)
    if (!period || !Number.isFinite(start) || (this.#period ?? period) !== period) {
      throw new UsageFileError({ rule: 'date', line: this.#lines + 1, date: date.slice(0, 40) })
    }
    this.#period = period
    this.#starts.set(date, start)
    return start
  }

  #bytes(cell: string | undefined): number {
    const bytes = Number(cell)
    if (cell !== undefined && cell !== '' && Number.isFinite(bytes)) return bytes
    throw new UsageFileError({ rule: 'bytes', line: this.#lines + 1 })
  }
}
