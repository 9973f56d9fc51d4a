import { Button } from '@mantine/core';
import { IconRefresh, IconRobot } from '@tabler/icons-react';
import { useState } from 'react';
import type { Bot } from '@/api/models';
import { EmptyState } from '@/ui/EmptyState';
import classes from './bots.module.css';
import { useTexts } from './texts';

/** The published bot as a visitor meets it, in the real widget. */
export function PreviewTab({ bot }: { bot: Bot }) {
  const t = useTexts();
  const [round, setRound] = useState(0);
  if (bot.status !== 'live')
    return (
      <EmptyState icon={IconRobot} title={t('previewNotLive')} text={t('previewNotLiveText')} />
    );
  return (
    <div className={classes.preview}>
      <div className={classes.previewHead}>
        <p className="rk-dim">{t('previewText')}</p>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.75} />}
          onClick={() => setRound(round + 1)}
        >
          {t('reload')}
        </Button>
      </div>
      <iframe
        key={round}
        className={classes.frame}
        title={t('previewTitle', { name: bot.name })}
        src={`/preview.html?key=${encodeURIComponent(bot.widgetKey)}`}
      />
    </div>
  );
}
