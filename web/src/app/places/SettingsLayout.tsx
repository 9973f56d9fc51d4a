import { Link, Outlet } from '@tanstack/react-router';
import { usePlace } from '@/api/place';
import { settingsOf } from '../shell/settings';
import { useAppTexts } from '../texts';
import classes from './SettingsLayout.module.css';

/** The only area with a left sub-list. */
export function SettingsLayout() {
  const t = useAppTexts();
  const place = usePlace();
  return (
    <div className={classes.layout}>
      <nav className={classes.list} aria-label={t('settingsNavigation')}>
        <p className={`${classes.title} rk-micro rk-faint`}>{t('settings')}</p>
        <ul>
          {settingsOf(place).map(({ to, label, path }) => (
            <li key={to}>
              <Link
                to={to}
                className={classes.item}
                activeOptions={{ exact: path === '' }}
                activeProps={{ 'data-active': true }}
              >
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </div>
  );
}
