import { badRequest } from '../http/errors.ts'

/** 400 for a text of more characters than the sandbox stores; `field` is the API's name of it. */
export function limitLength(field: string, text: string, longest: number): void {
  if ([...text].length > longest) {
    throw badRequest(field, `longer than ${longest} characters`, `${longest} 文字を超えています`)
  }
}
