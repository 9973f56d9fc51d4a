import classes from './Kbd.module.css';

/** A shortcut as drawn keys: `Ctrl+K` is one chord, `G I` are two keys one after the other. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split(' ').map((key) => (
        <kbd key={key} className={`${classes.key} rk-micro`}>
          {key.replace('+', ' ')}
        </kbd>
      ))}
    </span>
  );
}
