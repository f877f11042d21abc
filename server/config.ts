import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { UsageError } from './flags.ts'

/** Hosts as a security policy names them: `https://media.example.com`, `https://*.example.com`. */
const hosts = z.array(z.string().regex(/^https:\/\/(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+(:\d+)?$/))

const configSchema = z.object({
  /** Where pages may fetch video, pictures and files of results from, beside this server. */
  media: z
    .object({ video: hosts.default([]), images: hosts.default([]), files: hosts.default([]) })
    .optional(),
  endpoints: z
    .array(
      z.object({
        id: z.string().min(1),
        label: z.string().min(1),
        description: z.string(),
        coverages: z.object({ jp: z.string().optional(), g: z.string().optional() }),
        coverage: z.enum(['jp', 'g']),
      }),
    )
    .min(1),
})

/** Where the console can sign in to, as `/config.json` tells it. */
export type Config = z.output<typeof configSchema>

/** Reads a config.json; without the sandbox's endpoints when there is no sandbox. Throws `UsageError`. */
export function readConfig(file: string, sandbox: boolean): Config {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`The configuration ${file} cannot be read: ${why}`)
  }
  const parsed = configSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const where = issue?.path.map(String).join('.')
    throw new UsageError(`The configuration ${file} is not valid: ${where}: ${issue?.message}`)
  }
  if (sandbox) return parsed.data
  return {
    ...parsed.data,
    endpoints: parsed.data.endpoints.filter(
      ({ coverages }) => !Object.values(coverages).some((path) => path.startsWith('/api/sandbox')),
    ),
  }
}
