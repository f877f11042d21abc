import { at, type Correction, type Json } from './correcting.ts'

/** What the description leaves out of queries. */
export const analysisCorrections: readonly Correction[] = [
  {
    what: 'getAnalysisQueries takes exportFormat',
    reason:
      "Soracom's own shell for queries (soracom/soraql) asks for JSON lines with it; the description only knows CSV",
    apply: (api) => {
      const get = at(api, 'paths', '/analysis/queries/{query_id}', 'get')
      const parameters = get['parameters'] as Json[]
      parameters.push({
        name: 'exportFormat',
        in: 'query',
        required: false,
        description: 'What the result is exported as: CSV where it is left out, or JSON lines.',
        schema: { type: 'string', enum: ['csv', 'jsonl'] },
      })
    },
  },
]
