import { plural, t } from '@lingui/core/macro'
import type { Problem } from '../../domain/event-handler/check.ts'
import { formatNumber } from '../../domain/intl.ts'
import { language } from '../say.ts'
import { targetKindLabel } from './subject.ts'

const countOf = (count: number) => formatNumber(count, language(), {})

/** What is wrong with a part of an event handler, and what to do. */
export function handlerProblem(problem: Problem): string {
  const name = problem.path.at(-1) ?? ''
  switch (problem.code) {
    case 'missing':
      return missing(name)
    case 'notText':
      return t`Write ${name} as text.`
    case 'notFlag':
      return t`Write true or false.`
    case 'email':
      return t`Enter one email address, such as ops@example.com.`
    case 'url':
      return t`Enter an address that begins with https:// or http://.`
    case 'headers':
      return t`Write the headers as a JSON object with texts as values. Names have letters, digits and hyphens.`
    case 'tooLong': {
      const most = countOf(problem.most)
      return t`Use at most ${most} characters.`
    }
    case 'choice': {
      const values = problem.values.join(', ')
      return t`Choose one of these: ${values}.`
    }
    case 'count': {
      const [least, most] = [countOf(problem.least), countOf(problem.most)]
      return t`Enter a whole number from ${least} to ${most}.`
    }
    case 'actions': {
      const most = plural(problem.most, { one: '# action', other: '# actions' })
      return t`Add at least one action, and at most ${most}.`
    }
    case 'oneTarget':
      return problem.given === 0
        ? t`Choose what is watched.`
        : t`It can watch one thing only. Leave one of the four targets.`
    case 'imsi':
      return t`An IMSI has 15 digits. Check the number.`
    case 'simId':
      return t`A SIM ID has 19 digits or so. Check the number.`
    case 'unknownType': {
      const { type } = problem
      return t`Soracom documents no type ${type}, and refuses it in what is new.`
    }
    case 'legacyType': {
      const { type } = problem
      return t`New event handlers cannot have the old rule ${type}. Choose another one.`
    }
    case 'ruleTarget': {
      const kinds = new Intl.ListFormat(language(), { type: 'disjunction' }).format(
        problem.targets.map(targetKindLabel),
      )
      return t`This rule does not fit what is watched. It fits: ${kinds}.`
    }
    case 'neverWithOffset':
      return t`What never comes has no delay. Leave it out.`
    case 'sameStatus':
      return t`Choose another status than the one before.`
    case 'noBody': {
      const { method } = problem
      return t`A ${method} request has no body. Leave it out, or choose POST or PUT.`
    }
    case 'needsImei':
      return t`It can only lock with a session rule that looks at devices with an IMEI.`
    case 'notTaken':
      return t`There is no ${name} here. Leave it out.`
    default:
      return problem satisfies never
  }
}

function missing(name: string): string {
  switch (name) {
    case 'name':
      return t`Enter a name.`
    case 'type':
      return t`Choose one.`
    case 'limitTotalTrafficMegaByte':
      return t`Enter an amount of data.`
    case 'limitTotalAmount':
      return t`Enter an amount.`
    case 'inactiveTimeoutDateConst':
      return t`Choose from when on it can fire again.`
    case 'to':
      return t`Enter the address that the mail goes to.`
    case 'title':
      return t`Enter a subject.`
    case 'message':
      return t`Enter what the mail says.`
    case 'speedClass':
      return t`Choose a speed class.`
    case 'url':
      return t`Enter the address that the request goes to.`
    case 'contentType':
      return t`Enter the type of the content, such as application/json.`
    case 'endpoint':
      return t`Enter the endpoint of AWS Lambda.`
    case 'functionName':
      return t`Enter the name of the function.`
    case 'credentialsId':
      return t`Choose a credential set.`
    default:
      return t`Enter a value.`
  }
}
