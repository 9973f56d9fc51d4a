import { Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconHelpCircle, IconSearch, type Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useHere } from '@/api/place';
import { Kbd } from '@/ui/Kbd';
import { useAppTexts } from '../texts';
import { MemberMenu } from './MemberMenu';
import { navigationOf, type NavigationEntry } from './navigation';
import { PlaceSwitcher } from './PlaceSwitcher';
import classes from './Sidebar.module.css';

interface SidebarProps {
  /** 56 px: icons with tooltips. */
  rail?: boolean;
  onHelp: () => void;
}

export function Sidebar({ rail = false, onHelp }: SidebarProps) {
  const t = useAppTexts();
  const { place } = useHere();
  const entries = navigationOf(place);
  return (
    <div className={`${classes.sidebar} ${rail ? classes.rail : ''}`}>
      <div className={classes.head}>
        <PlaceSwitcher rail={rail} />
        <SearchButton rail={rail} />
      </div>
      <nav aria-label={t('mainNavigation')} className={classes.fill}>
        <ul className={classes.list}>
          {entries
            .filter(({ foot }) => !foot)
            .map((entry) => (
              <Entry key={entry.path} entry={entry} rail={rail} />
            ))}
        </ul>
      </nav>
      <ul className={classes.list}>
        {entries
          .filter(({ foot }) => foot)
          .map((entry) => (
            <Entry key={entry.path} entry={entry} rail={rail} />
          ))}
        <li>
          <Labelled label={t('help')} keys="?" rail={rail}>
            <button type="button" className={classes.item} onClick={onHelp}>
              <EntryBody icon={IconHelpCircle} label={t('help')} rail={rail} />
            </button>
          </Labelled>
        </li>
      </ul>
      <div className={classes.foot}>
        <MemberMenu rail={rail} />
      </div>
    </div>
  );
}

function SearchButton({ rail }: { rail: boolean }) {
  const t = useAppTexts();
  return (
    <Labelled label={t('search')} keys="Ctrl+K" rail={rail}>
      <button type="button" className={classes.search} onClick={spotlight.open}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        {rail ? (
          <span className="rk-hidden">{t('search')}</span>
        ) : (
          <>
            <span className={classes.searchText}>{t('search')}</span>
            <Kbd keys="Ctrl+K" />
          </>
        )}
      </button>
    </Labelled>
  );
}

function Entry({ entry, rail }: { entry: NavigationEntry & { to: string }; rail: boolean }) {
  const t = useAppTexts();
  const label = t(entry.label);
  return (
    <li>
      <Labelled label={label} keys={entry.key && `G ${entry.key.toUpperCase()}`} rail={rail}>
        <Link
          to={entry.to}
          className={classes.item}
          activeOptions={{ exact: entry.path === '' }}
          activeProps={{ 'data-active': true }}
        >
          <EntryBody icon={entry.icon} label={label} rail={rail} />
        </Link>
      </Labelled>
    </li>
  );
}

function EntryBody({ icon: Sign, label, rail }: { icon: Icon; label: string; rail: boolean }) {
  return (
    <>
      <Sign size={20} stroke={1.6} aria-hidden />
      <span className={rail ? 'rk-hidden' : `${classes.label} rk-ellipsis`}>{label}</span>
    </>
  );
}

/** On the rail every entry has its name and its keys in a tooltip. */
function Labelled({
  label,
  keys,
  rail,
  children,
}: {
  label: string;
  keys: string | undefined;
  rail: boolean;
  children: ReactElement<Record<string, unknown>>;
}) {
  return (
    <Tooltip
      position="right"
      disabled={!rail && keys === undefined}
      openDelay={rail ? 100 : 900}
      label={keys ? `${label} · ${keys}` : label}
    >
      {children}
    </Tooltip>
  );
}
