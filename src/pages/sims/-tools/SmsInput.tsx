import { plural, t } from '@lingui/core/macro'
import { Textarea } from '@mantine/core'
import { Fragment } from 'react'
import { countText } from '../../../components/detail/locale.ts'
import type { CustomProps } from '../../../components/form/fields.ts'
import { Segments } from '../../../components/shell/Segments.tsx'
import { countSms, isGsm7 } from '../../../domain/sim/sms.ts'
import { encodingOf, type SmsMessage } from './sms.ts'
import classes from './tools.module.css'

/** The text of an SMS with what is left of its room, its encoding, and what that does not have. */
export function SmsInput({ value, onChange, error }: CustomProps<SmsMessage>) {
  const { text, encoding } = value
  const used = encodingOf(value)
  const count = countSms(text, used)
  return (
    <div className={classes.sms}>
      <Textarea
        label={t`Text`}
        description={countLine(count, used === 'gsm7' ? t`GSM 7-bit` : t`UCS-2`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={error}
        rows={3}
        data-autofocus
        value={text}
        onChange={({ currentTarget }) => onChange({ ...value, text: currentTarget.value })}
      />
      {count.foreign.length > 0 && (
        <p className={classes.foreign} dir="auto">
          {[...text].map((character, at) =>
            isGsm7(character) ? (
              // oxlint-disable-next-line react/no-array-index-key -- characters have nothing but their place.
              <Fragment key={at}>{character}</Fragment>
            ) : (
              // oxlint-disable-next-line react/no-array-index-key -- as above.
              <mark key={at}>{character}</mark>
            ),
          )}
        </p>
      )}
      <Segments
        label={t`Encoding`}
        labelled
        size="small"
        segments={[
          { value: 'auto', label: t`Automatic` },
          { value: 'gsm7', label: t`GSM 7-bit` },
          { value: 'ucs2', label: t`UCS-2` },
        ]}
        value={encoding}
        onChange={(next) => onChange({ ...value, encoding: next })}
      />
    </div>
  )
}

function countLine({ used, room, parts }: ReturnType<typeof countSms>, encoding: string): string {
  const [taken, all] = [countText(used), countText(room)]
  return used <= room
    ? t`${taken} of ${all} characters in ${encoding}.`
    : t`${taken} of ${all} characters in ${encoding}. It would take ${plural(parts, { other: '# SMS' })}, but only one can be sent.`
}
