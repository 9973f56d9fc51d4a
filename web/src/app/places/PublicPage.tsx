import { Menu, UnstyledButton } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { brandQuery } from '@/api/session';
import { useLanguage } from '@/ui/i18n';
import { applyBrand } from '../brand/brand';
import { chooseLanguage, LANGUAGES } from '../languages';
import { useAppTexts } from '../texts';
import { BrandMark } from './BrandMark';
import { BrandPicture } from './BrandPicture';
import classes from './PublicPage.module.css';

/** The frame of sign-in, set-up and invitation: the brand of this host, a form, a picture. */
export function PublicPage() {
  const { data: brand } = useQuery(brandQuery);
  useEffect(() => {
    if (brand) applyBrand(brand);
  }, [brand]);
  return (
    <div className={classes.page}>
      <div className={classes.side}>
        <header className={classes.brand}>
          {brand && (
            <>
              <BrandMark brand={brand} />
              <span className={classes.name}>{brand.name}</span>
            </>
          )}
        </header>
        <main className={classes.main}>
          <Outlet />
        </main>
        <footer className={classes.foot}>
          <LanguageMenu />
        </footer>
      </div>
      <div className={classes.picture} aria-hidden>
        <BrandPicture />
      </div>
    </div>
  );
}

function LanguageMenu() {
  const t = useAppTexts();
  const language = useLanguage();
  const current = LANGUAGES.find(({ value }) => value === language);
  return (
    <Menu position="top-end">
      <Menu.Target>
        <UnstyledButton className={`${classes.language} rk-small`}>
          <IconWorld size={16} stroke={1.75} aria-hidden />
          <span className="rk-hidden">{t('language')}: </span>
          {current?.label}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map(({ value, label }) => (
          <Menu.Item key={value} lang={value} onClick={() => void chooseLanguage(value)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
