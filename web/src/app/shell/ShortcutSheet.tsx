import { Modal, Switch } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useHere } from '@/api/place';
import { Kbd } from '@/ui/Kbd';
import { readPreference, writePreference } from '../preferences';
import { useAppTexts } from '../texts';
import { navigationOf } from './navigation';
import classes from './ShortcutSheet.module.css';

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether keys without Ctrl do anything; some assistive technology needs them itself. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, () => readPreference('keys') !== 'off');
  return [
    on,
    (wanted) => {
      writePreference('keys', wanted ? 'on' : 'off');
      for (const listener of listeners) listener();
    },
  ];
}

export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useAppTexts();
  const { place } = useHere();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const everywhere = [
    ['Ctrl+K', t('shortcutPalette')],
    ['?', t('shortcutSheet')],
    ['[', t('shortcutSidebar')],
    ['Ctrl+.', t('shortcutTheme')],
  ] as const;
  const goTo = navigationOf(place).flatMap(({ key, label }) =>
    key ? [[`G ${key.toUpperCase()}`, t(label)] as const] : [],
  );
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts')}
      closeButtonProps={{ 'aria-label': t('shortcuts') }}
    >
      <Keys title={t('shortcutsGlobal')} keys={everywhere} />
      <Keys title={t('shortcutsGoTo')} keys={goTo} />
      <Switch
        label={t('singleKeys')}
        description={t('singleKeysHelp')}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Modal>
  );
}

function Keys({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <>
      <h3 className="rk-micro rk-faint">{title}</h3>
      <dl className={classes.list}>
        {keys.map(([key, text]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{text}</dt>
            <dd>
              <Kbd keys={key} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
