import { Popover, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDots, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useHere } from '@/api/place';
import { meQuery, signOut } from '@/api/session';
import { Avatar } from '@/ui/Avatar';
import { useLanguage } from '@/ui/i18n';
import { useProblemText } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { chooseLanguage, LANGUAGES } from '../languages';
import { useAppTexts } from '../texts';
import { useDensity } from '../theme/density';
import classes from './Sidebar.module.css';

/** Signs out here: forgets everything that was loaded, then shows the sign-in page. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const describe = useProblemText();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      queryClient.clear();
      queryClient.setQueryData(meQuery.queryKey, null);
      await navigate({ to: '/sign-in' });
    },
    onError: (error) => toast.failed(describe(error)),
  });
}

/** The foot of the sidebar: who you are, how the console looks, and the way out. */
export function MemberMenu({ rail = false }: { rail?: boolean }) {
  const t = useAppTexts();
  const { me } = useHere();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position={rail ? 'right-end' : 'top-start'}
      width={264}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={`${classes.item} ${classes.person}`}
          onClick={() => setOpened(!opened)}
        >
          <Avatar name={me.login.name} size={24} />
          {rail ? (
            <span className="rk-hidden">{t('memberMenu', { name: me.login.name })}</span>
          ) : (
            <>
              <span className={`${classes.label} rk-ellipsis`}>{me.login.name}</span>
              <span className="rk-hidden">{t('yourMenu')}</span>
              <IconDots size={16} stroke={1.75} aria-hidden />
            </>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('yourMenu')}>
        <MenuContent onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function MenuContent({ onDone }: { onDone: () => void }) {
  const t = useAppTexts();
  const { me } = useHere();
  const signingOut = useSignOut();
  return (
    <>
      <p className={`${classes.choiceLabel} rk-micro rk-faint rk-ellipsis`}>{me.login.email}</p>
      <Link to="/account" className={classes.item} onClick={onDone}>
        <IconUserCircle size={16} stroke={1.75} aria-hidden />
        {t('account')}
      </Link>
      <hr className={classes.rule} />
      <SchemeChoice />
      <DensityChoice />
      <LanguageChoice />
      <hr className={classes.rule} />
      <button type="button" className={classes.item} onClick={() => signingOut.mutate()}>
        <IconLogout size={16} stroke={1.75} aria-hidden />
        {t('signOut')}
      </button>
    </>
  );
}

function SchemeChoice() {
  const t = useAppTexts();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Choice
      label={t('theme')}
      value={colorScheme}
      onChange={setColorScheme}
      data={[
        { value: 'light', label: t('themeLight') },
        { value: 'dark', label: t('themeDark') },
        { value: 'auto', label: t('themeAuto') },
      ]}
    />
  );
}

function DensityChoice() {
  const t = useAppTexts();
  const [density, setDensity] = useDensity();
  return (
    <Choice
      label={t('density')}
      value={density}
      onChange={setDensity}
      data={[
        { value: 'compact', label: t('densityCompact') },
        { value: 'standard', label: t('densityStandard') },
        { value: 'roomy', label: t('densityRoomy') },
      ]}
    />
  );
}

function LanguageChoice() {
  const t = useAppTexts();
  const language = useLanguage();
  return (
    <Choice
      label={t('language')}
      value={language}
      onChange={(chosen) => void chooseLanguage(chosen)}
      data={[...LANGUAGES]}
    />
  );
}

function Choice<V extends string>({
  label,
  value,
  onChange,
  data,
}: {
  label: string;
  value: V;
  onChange: (value: V) => void;
  data: { value: V; label: string }[];
}) {
  return (
    <>
      <p className={`${classes.choiceLabel} rk-micro rk-faint`}>{label}</p>
      <SegmentedControl
        fullWidth
        size="xs"
        mx={8}
        mb={6}
        w="calc(100% - 16px)"
        aria-label={label}
        value={value}
        data={data}
        onChange={(chosen) => {
          const known = data.find((option) => option.value === chosen);
          if (known) onChange(known.value);
        }}
      />
    </>
  );
}
