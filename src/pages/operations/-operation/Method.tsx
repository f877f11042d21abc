import classes from './operation.module.css'

/** The HTTP method, in a width of its own so that names stand below each other. */
export function Method({ method }: { readonly method: string }) {
  return (
    <span className={classes.method} data-method={method} translate="no">
      {method === 'DELETE' ? 'DEL' : method}
    </span>
  )
}
