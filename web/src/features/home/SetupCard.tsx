import { Progress } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PERMISSION, peoplePermission } from '@/api/permissions';
import { can, usePlace } from '@/api/place';
import { CardHead } from '@/ui/Page';
import { firstBots, someConversation, someMembers } from './home';
import classes from './HomePage.module.css';
import { useTexts } from './texts';

interface Step {
  text: string;
  to: string;
  done: boolean;
}

/** What is left until the first visitor gets an answer, as far as this member can see it. */
export function SetupCard() {
  const t = useTexts();
  const steps = useSteps();
  const done = steps.filter((step) => step.done).length;
  if (steps.length === 0) return null;
  return (
    <section className="rk-card">
      <CardHead
        title={done === steps.length ? t('setupDone') : t('setup')}
        actions={
          <span className="rk-faint rk-num">{t('setupOf', { done, all: steps.length })}</span>
        }
      />
      <div className={classes.progress}>
        <Progress value={(100 * done) / steps.length} aria-label={t('setup')} />
      </div>
      <ol className={classes.steps}>
        {steps.map(({ text, to, done: isDone }) => (
          <li key={text} className={`${classes.step} ${isDone ? classes.done : classes.todo}`}>
            {isDone ? (
              <IconCircleCheck size={20} stroke={1.6} aria-hidden />
            ) : (
              <IconCircleDashed size={20} stroke={1.6} aria-hidden />
            )}
            {isDone ? (
              <span>{text}</span>
            ) : (
              <Link to={to} className="rk-link">
                {text}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useSteps(): Step[] {
  const t = useTexts();
  const place = usePlace();
  const base = `/s/${place.id}`;
  const seesBots = can(place, PERMISSION.readBots);
  const seesInbox = can(place, PERMISSION.readInbox);
  const seesMembers = can(place, peoplePermission(place, 'read'));
  const bots = useQuery({ ...firstBots(place), enabled: seesBots }).data?.data;
  const members = useQuery({ ...someMembers(place), enabled: seesMembers }).data?.data;
  const conversations = useQuery({ ...someConversation(place), enabled: seesInbox }).data?.data;
  const steps: Step[] = [];
  if (bots) {
    const live = bots.some(({ status }) => status === 'live');
    steps.push({ text: t('stepBot'), to: `${base}/bots`, done: bots.length > 0 });
    steps.push({ text: t('stepPublish'), to: `${base}/bots`, done: live });
  }
  if (members)
    steps.push({
      text: t('stepInvite'),
      to: `${base}/settings/members`,
      done: members.length > 1,
    });
  if (conversations)
    steps.push({
      text: t('stepChat'),
      to: `${base}/inbox`,
      done: conversations.length > 0,
    });
  return steps;
}
