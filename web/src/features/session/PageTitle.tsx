import classes from './SignInPage.module.css';

export function PageTitle({ title, text }: { title: string; text: string }) {
  return (
    <div className={classes.title}>
      <h1 className="rk-display">{title}</h1>
      <p className={`${classes.text} rk-body`}>{text}</p>
    </div>
  );
}
