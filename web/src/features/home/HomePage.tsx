import { Button } from '@mantine/core';
import { IconInbox, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { PERMISSION } from '@/api/permissions';
import { can, useHere } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { BotsCard } from './BotsCard';
import { Figures } from './Figures';
import classes from './HomePage.module.css';
import { NeedsYou } from './NeedsYou';
import { SetupCard } from './SetupCard';
import { useTexts } from './texts';

const NOON = 12;
const EVENING = 18;

/** What goes on right now, what needs this member, and what is left to set up. */
export function HomePage() {
  const t = useTexts();
  const { me, place } = useHere();
  const formats = useFormats();
  const now = new Date();
  const hour = Number(
    new Intl.DateTimeFormat('en', {
      hour: 'numeric',
      hourCycle: 'h23',
      timeZone: formats.zone,
    }).format(now),
  );
  const part = hour < NOON ? 'morning' : hour < EVENING ? 'day' : 'evening';
  const city = formats.zone.split('/').at(-1)?.replaceAll('_', ' ');
  const seesInbox = can(place, PERMISSION.readInbox);
  const seesBots = can(place, PERMISSION.readBots);
  const workspace = place.id;
  useBrowserTitle(t('home'), place.name);

  return (
    <Page width="dashboard">
      <PageHeader
        title={t(part, { name: me.login.name.split(' ')[0] ?? '' })}
        meta={`${formats.date(now)} · ${city ?? formats.zone}`}
        actions={
          <>
            {can(place, PERMISSION.writeBots) && (
              <Button
                component={Link}
                to={`/s/${workspace}/bots`}
                variant="default"
                leftSection={<IconPlus size={16} stroke={1.75} />}
              >
                {t('newBot')}
              </Button>
            )}
            {seesInbox && (
              <Button
                component={Link}
                to={`/s/${workspace}/inbox`}
                leftSection={<IconInbox size={16} stroke={1.75} />}
              >
                {t('openInbox')}
              </Button>
            )}
          </>
        }
      />
      {seesInbox && <Figures />}
      <div className={classes.columns}>
        {seesInbox && <NeedsYou />}
        <SetupCard />
      </div>
      {seesBots && <BotsCard />}
    </Page>
  );
}
