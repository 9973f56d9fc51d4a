import { Drawer, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useHotkeys, useMediaQuery, useNetwork } from '@mantine/hooks';
import { IconMenu2, IconWifiOff } from '@tabler/icons-react';
import { useIsFetching } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useHere } from '@/api/place';
import { useSequences } from '@/ui/useSequences';
import { Palette } from '../palette/Palette';
import { readPreference, writePreference } from '../preferences';
import { useAppTexts } from '../texts';
import { navigationOf } from './navigation';
import { ShortcutSheet, useSingleKeys } from './ShortcutSheet';
import classes from './Shell.module.css';
import { Sidebar } from './Sidebar';

/** The frame of every place: sidebar or rail, bottom tabs on phones, palette, shortcuts. */
export function Shell() {
  const t = useAppTexts();
  const pathname = useLocation({ select: (location) => location.pathname });
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const [rail, toggleRail] = useRail(areaOf(pathname));
  const [drawer, setDrawer] = useState(false);
  const [help, setHelp] = useState(false);
  const main = useRef<HTMLElement>(null);

  useFocusOnNavigation(main, pathname);
  useGlobalKeys(
    () => (wide ? toggleRail() : setDrawer((open) => !open)),
    () => setHelp(true),
  );
  const close = () => setDrawer(false);
  const [drawerAt, setDrawerAt] = useState(pathname);
  if (drawerAt !== pathname) {
    setDrawerAt(pathname);
    setDrawer(false);
  }

  return (
    <>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <Progress />
      <div className={classes.shell} data-rail={rail || !wide || undefined}>
        {!phone && (
          <aside className={classes.side}>
            <Sidebar rail={rail || !wide} onHelp={() => setHelp(true)} />
          </aside>
        )}
        <main id="main" className={classes.main} ref={main} tabIndex={-1}>
          <OfflineBar />
          <Outlet />
        </main>
      </div>
      {phone && <Tabs onMore={() => setDrawer(true)} />}
      <Drawer
        opened={drawer}
        onClose={close}
        position="left"
        size={280}
        padding={0}
        withCloseButton={false}
        title={t('mainNavigation')}
        styles={{ header: { display: 'none' } }}
      >
        <Sidebar onHelp={() => setHelp(true)} />
      </Drawer>
      <Palette onHelp={() => setHelp(true)} />
      <ShortcutSheet opened={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** `/s/wsp_1/inbox/cnv_2` → inbox */
const areaOf = (pathname: string): string =>
  /^\/(?:[sp]\/[^/]+|provider)\/([^/]+)/.exec(pathname)?.[1] ?? 'home';

/** Areas with panes of their own begin with the rail. */
const BEGINS_AS_RAIL = new Set(['inbox']);

function useRail(area: string): [boolean, () => void] {
  const stored = () => {
    const preference = readPreference(`rail.${area}`);
    return preference === null ? BEGINS_AS_RAIL.has(area) : preference === 'on';
  };
  const [state, setState] = useState({ area, rail: stored() });
  const rail = state.area === area ? state.rail : stored();
  if (state.area !== area) setState({ area, rail });
  return [
    rail,
    () => {
      writePreference(`rail.${area}`, rail ? 'off' : 'on');
      setState({ area, rail: !rail });
    },
  ];
}

/** After a change of page the keyboard continues in the new content. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>, pathname: string) {
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (document.activeElement === document.body || !main.current?.contains(document.activeElement))
      main.current?.focus({ preventScroll: true });
  }, [main, pathname]);
}

function useGlobalKeys(toggleSidebar: () => void, showHelp: () => void) {
  const { place } = useHere();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const [singleKeys] = useSingleKeys();
  const goTo = navigationOf(place).flatMap(({ key, to }) =>
    key ? [[`g ${key}`, () => void navigate({ to })] as const] : [],
  );
  useSequences({ ...Object.fromEntries(goTo), '[': toggleSidebar, '?': showHelp }, singleKeys);
  useHotkeys([['mod+.', () => setColorScheme(scheme === 'dark' ? 'light' : 'dark')]], []);
}

function OfflineBar() {
  const t = useAppTexts();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={classes.offline} role="status">
      <IconWifiOff size={16} stroke={1.75} aria-hidden />
      {t('offline')}
    </div>
  );
}

/** A thin bar while a page or fresh data is on its way; what is shown stays at full strength. */
function Progress() {
  const t = useAppTexts();
  const navigating = useRouterState({ select: (state) => state.status === 'pending' });
  const fetching = useIsFetching({ predicate: ({ state }) => state.data !== undefined }) > 0;
  if (!navigating && !fetching) return null;
  return (
    <div className={classes.progress}>
      {navigating && (
        <span className="rk-hidden" role="status">
          {t('loadingPage')}
        </span>
      )}
    </div>
  );
}

function Tabs({ onMore }: { onMore: () => void }) {
  const t = useAppTexts();
  const { place } = useHere();
  const entries = navigationOf(place).filter(({ foot }) => !foot);
  return (
    <nav className={classes.tabs} aria-label={t('mainNavigation')}>
      {entries.slice(0, 4).map(({ path, to, label, icon: Sign }) => (
        <Link
          key={path}
          to={to}
          className={classes.tab}
          activeOptions={{ exact: path === '' }}
          activeProps={{ 'data-active': true }}
        >
          <Sign size={20} stroke={1.6} aria-hidden />
          <span className="rk-micro">{label === 'inbox' ? t('chats') : t(label)}</span>
        </Link>
      ))}
      <button type="button" className={classes.tab} onClick={onMore}>
        <IconMenu2 size={20} stroke={1.6} aria-hidden />
        <span className="rk-micro">{t('more')}</span>
      </button>
    </nav>
  );
}
