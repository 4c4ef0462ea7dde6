import classes from './exchange.module.css'

/** Groups of digits, one under or beside the other, for two people to read aloud. */
export function Fingerprint({ value }: { value: string }) {
  return (
    <span className={classes.fingerprint}>
      {value.split(' ').map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be the same
        <span key={place}>{group} </span>
      ))}
    </span>
  )
}
