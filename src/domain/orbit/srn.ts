/** The version that always is the newest. */
export const latest = '$LATEST'

/** What the SRN of a Soralet's version names. */
export interface SoraletSrn {
  readonly operatorId: string
  readonly coverage: string
  readonly soraletId: string
  /** A number, or `$LATEST`. */
  readonly version: string
}

/** The SRN by which groups refer to a version of a Soralet. */
export function soraletSrn({ operatorId, coverage, soraletId, version }: SoraletSrn): string {
  return `srn:soracom:${operatorId}:${coverage}:Soralet:${soraletId}/${version}`
}

/** What a text names, if it is the SRN of a Soralet's version. */
export function readSrn(text: string): SoraletSrn | undefined {
  const form = /^srn:soracom:(OP\d{10}):(\w+):Soralet:([\w-]{1,100})\/(\d{1,9}|\$LATEST)$/
  const [, operatorId, coverage, soraletId, version] = form.exec(text.trim()) ?? []
  if (!operatorId || !coverage || !soraletId || !version) return undefined
  return { operatorId, coverage, soraletId, version }
}

/** What has to be known of a group to tell which Soralet it runs. */
interface Configured {
  readonly configuration?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined
}

/** The SRN that a group's Orbit settings hold, whether Orbit is on or not; undefined for none. */
export function codeSrnOf({ configuration }: Configured): string | undefined {
  const srn = configuration?.['SoracomOrbit']?.['codeSrn']
  return typeof srn === 'string' ? srn : undefined
}

/**
 * The groups whose settings name a Soralet, or one version of it: `$LATEST` names the newest, which
 * `newest` is.
 */
export function groupsUsing<G extends Configured>(
  groups: readonly G[],
  soraletId: string,
  one?: { readonly version: number; readonly newest: number | undefined },
): G[] {
  return groups.filter((group) => {
    const srn = readSrn(codeSrnOf(group) ?? '')
    if (srn?.soraletId !== soraletId) return false
    if (!one) return true
    return srn.version === latest ? one.version === one.newest : Number(srn.version) === one.version
  })
}
