import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconSearch, IconSelector } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Place } from '@/api/models';
import { useHere } from '@/api/place';
import { Avatar } from '@/ui/Avatar';
import { useAppTexts } from '../texts';
import { areaIn } from './navigation';
import classes from './PlaceSwitcher.module.css';

/** The mark of a place: the icon of its brand, or initials of a workspace. */
export function PlaceMark({ place, size = 28 }: { place: Place; size?: number }) {
  return (
    <Avatar
      shape="place"
      size={size}
      name={place.name}
      image={place.kind === 'workspace' ? null : place.brand.iconUrl}
    />
  );
}

export function useLevelText(): (place: Place) => string {
  const t = useAppTexts();
  return (place) => {
    const level = t(place.kind);
    return place.kind === 'workspace' ? `${level} · ${place.brand.name}` : level;
  };
}

const GROUPS = [
  ['provider', 'provider'],
  ['partner', 'partner'],
  ['workspace', 'workspaces'],
] as const;

/** The head of the sidebar: where you are, and the way to every other place of yours. */
export function PlaceSwitcher({ rail = false }: { rail?: boolean }) {
  const t = useAppTexts();
  const { me, place } = useHere();
  const level = useLevelText();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setQuery('');
    },
  });
  const found = me.places.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));

  function go(id: string) {
    const target = me.places.find((candidate) => candidate.id === id);
    combobox.closeDropdown();
    if (target) void navigate({ to: areaIn(target, window.location.pathname) });
  }

  return (
    <Combobox store={combobox} onOptionSubmit={go} width={280} position="bottom-start" shadow="md">
      <Combobox.Target withAriaAttributes={false}>
        <button
          type="button"
          className={classes.target}
          data-rail={rail || undefined}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          <PlaceMark place={place} />
          {rail ? (
            <span className="rk-hidden">{t('currentPlace', { name: place.name })}</span>
          ) : (
            <>
              <span className={classes.names}>
                <span className={`${classes.name} rk-ui rk-ellipsis`} style={{ display: 'block' }}>
                  {place.name}
                </span>
                <span className="rk-small rk-faint rk-ellipsis" style={{ display: 'block' }}>
                  {level(place)}
                </span>
              </span>
              <span className="rk-hidden">{t('switchPlace')}</span>
              <IconSelector size={16} stroke={1.75} color="var(--rk-text2)" aria-hidden />
            </>
          )}
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={t('findPlace')}
          placeholder={t('findPlace')}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.updateSelectedOptionIndex('active');
          }}
        />
        <Combobox.Options className={classes.list} aria-label={t('switchPlace')}>
          {found.length === 0 && <div className={classes.empty}>{t('noPlace')}</div>}
          {GROUPS.map(([kind, label]) => (
            <PlaceGroup
              key={kind}
              label={t(label)}
              places={found.filter((candidate) => candidate.kind === kind)}
              current={place.id}
            />
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function PlaceGroup({
  label,
  places,
  current,
}: {
  label: string;
  places: Place[];
  current: string;
}) {
  const t = useAppTexts();
  if (places.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {places.map((place) => (
        <Combobox.Option key={place.id} value={place.id} active={place.id === current}>
          <span className={classes.option}>
            <PlaceMark place={place} />
            <span className={classes.names}>
              <span className="rk-ui rk-strong rk-ellipsis" style={{ display: 'block' }}>
                {place.name}
              </span>
              <span className="rk-small rk-faint">
                {t(place.kind)} · {place.roleName}
              </span>
            </span>
            {place.id === current && (
              <IconCheck size={16} stroke={1.75} color="var(--rk-accent-text)" aria-hidden />
            )}
          </span>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
