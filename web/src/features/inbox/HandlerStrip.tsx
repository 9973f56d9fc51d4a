import { Button } from '@mantine/core';
import { IconHourglass, IconRobot, IconUserCheck } from '@tabler/icons-react';
import type { Conversation } from '@/api/models';
import { useHere } from '@/api/place';
import { Kbd } from '@/ui/Kbd';
import type { Act } from './ConversationPage';
import { useTexts } from './texts';
import classes from './thread.module.css';

/** Who is in control, and the way to change it. */
export function HandlerStrip({ conversation: now, act }: { conversation: Conversation; act: Act }) {
  const t = useTexts();
  const { place } = useHere();
  if (now.state === 'resolved') return <p className={classes.over}>{t('isResolved')}</p>;
  const human = now.handler === 'human';
  const Sign = human ? IconUserCheck : now.handler === 'none' ? IconHourglass : IconRobot;
  const mine = now.assignee?.id === place.memberId;
  const words = human
    ? mine
      ? t('youControl')
      : t('otherControls', { name: now.assignee?.name ?? t('aColleague') })
    : t(now.handler === 'none' ? 'nobodyControls' : 'botControls');
  return (
    <div className={classes.strip} data-waiting={now.handler === 'none' || undefined}>
      <Sign size={16} stroke={1.75} aria-hidden />
      <span className="rk-ui">{words}</span>
      <Button
        size="xs"
        variant={human ? 'subtle' : 'filled'}
        rightSection={<Kbd keys="B" />}
        loading={act.busy === 'takeover' || act.busy === 'handback'}
        onClick={() => act.run(human ? 'handback' : 'takeover')}
      >
        {t(human ? 'handBack' : 'takeOver')}
      </Button>
    </div>
  );
}
