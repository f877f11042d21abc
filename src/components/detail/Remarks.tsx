import classes from './Remarks.module.css'

/** What is to be known of what stands above, a sentence each: what it leaves out, what nobody tells. */
export function Remarks({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className={classes.remarks}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
