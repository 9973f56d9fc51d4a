import { useMantineColorScheme } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSun,
  IconUserCircle,
  type Icon,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useHere } from '@/api/place';
import { Kbd } from '@/ui/Kbd';
import { areaIn, navigationOf } from '../shell/navigation';
import { useSignOut } from '../shell/MemberMenu';
import { PlaceMark } from '../shell/PlaceSwitcher';
import { settingsOf } from '../shell/settings';
import { useAppTexts } from '../texts';
import { ranked } from './ranked';
import classes from './Palette.module.css';

interface Command {
  id: string;
  group: string;
  label: string;
  context?: string;
  synonyms?: string;
  keys?: string | undefined;
  mark: ReactNode;
  run: () => void;
}

const sign = (Sign: Icon) => <Sign size={20} stroke={1.6} aria-hidden />;
const LIMIT = 12;

/** Ctrl K: go anywhere, switch the place, do what the page allows. */
export function Palette({ onHelp }: { onHelp: () => void }) {
  const t = useAppTexts();
  const [query, setQuery] = useState('');
  const commands = useCommands(onHelp);
  const found = useMemo(
    () => ranked(commands, query, ({ label, synonyms }) => [label, synonyms]).slice(0, LIMIT),
    [commands, query],
  );
  const groups = [...new Set(found.map(({ group }) => group))];

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      scrollable
      maxHeight={440}
      size={560}
      radius="lg"
      shadow="lg"
      attributes={{ content: { 'aria-label': t('palette') } }}
      overlayProps={{ blur: 0 }}
      centered={false}
      yOffset={96}
    >
      <Spotlight.Search
        placeholder={t('paletteSearch')}
        aria-label={t('paletteSearch')}
        leftSection={<IconSearch size={20} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {found.length === 0 && <Spotlight.Empty>{t('paletteNothing')}</Spotlight.Empty>}
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {found
              .filter((command) => command.group === group)
              .map((command) => (
                <Row key={command.id} command={command} />
              ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
      <div className={`${classes.foot} rk-small rk-faint`}>
        <span>
          <Kbd keys="↑ ↓" /> {t('paletteChoose')}
        </span>
        <span>
          <Kbd keys="Enter" /> {t('paletteOpen')}
        </span>
      </div>
    </Spotlight.Root>
  );
}

function Row({ command }: { command: Command }) {
  return (
    <Spotlight.Action onClick={command.run}>
      <span className={classes.row}>
        {command.mark}
        <span className={classes.text}>
          {command.label} <span className="rk-faint">{command.context}</span>
        </span>
        {command.keys && <Kbd keys={command.keys} />}
      </span>
    </Spotlight.Action>
  );
}

function useCommands(onHelp: () => void): Command[] {
  const t = useAppTexts();
  const { me, place } = useHere();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const signingOut = useSignOut();
  const open = (to: string) => () => void navigate({ to });
  const settings = place.kind === 'workspace' ? settingsOf(place) : [];
  const goTo = [...navigationOf(place), ...settings].map(
    ({ label, icon, to, key, synonyms }): Command => ({
      id: label,
      group: t('paletteGoTo'),
      label: t(label),
      mark: sign(icon),
      run: open(to),
      ...(synonyms && { synonyms }),
      keys: key && `G ${key.toUpperCase()}`,
    }),
  );
  const places = me.places
    .filter(({ id }) => id !== place.id)
    .map((target): Command => ({
      id: target.id,
      group: t('paletteSwitch'),
      label: target.name,
      context: t(target.kind),
      mark: <PlaceMark place={target} size={20} />,
      run: () => void navigate({ to: areaIn(target, window.location.pathname) }),
    }));
  const action = (id: string, label: string, icon: Icon, run: () => void): Command => ({
    id,
    group: t('paletteActions'),
    label,
    mark: sign(icon),
    run,
  });
  return [
    ...goTo,
    ...places,
    action('account', t('account'), IconUserCircle, open('/account')),
    action('light', `${t('theme')}: ${t('themeLight')}`, IconSun, () => setColorScheme('light')),
    action('dark', `${t('theme')}: ${t('themeDark')}`, IconMoon, () => setColorScheme('dark')),
    action('auto', `${t('theme')}: ${t('themeAuto')}`, IconDeviceDesktop, () =>
      setColorScheme('auto'),
    ),
    { ...action('keys', t('shortcuts'), IconKeyboard, onHelp), group: t('paletteHelp'), keys: '?' },
    action('out', t('signOut'), IconLogout, () => signingOut.mutate()),
  ];
}
