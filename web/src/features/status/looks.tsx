import {
  IconAlertCircle,
  IconAlertOctagon,
  IconAlertTriangle,
  IconCalendarTime,
  IconCircleCheck,
  IconCircleX,
  IconEye,
  IconPencil,
  IconSearch,
  IconTool,
  IconZoomCheck,
  type Icon,
} from '@tabler/icons-react';
import type { Maintenance, StatusComponent, StatusIncident } from '@/api/models';
import { StatusBadge, type Tone } from '@/ui/StatusBadge';
import { useTexts } from './texts';

const STATES = {
  operational: ['success', IconCircleCheck],
  maintenance: ['info', IconTool],
  degraded: ['warning', IconAlertTriangle],
  partial_outage: ['warning', IconAlertCircle],
  major_outage: ['danger', IconAlertOctagon],
} as const satisfies Record<StatusComponent['state'], readonly [Tone, Icon]>;

const STAGES = {
  draft: ['neutral', IconPencil],
  investigating: ['danger', IconSearch],
  identified: ['warning', IconZoomCheck],
  monitoring: ['info', IconEye],
  resolved: ['success', IconCircleCheck],
} as const satisfies Record<StatusIncident['stage'], readonly [Tone, Icon]>;

const WORK = {
  draft: ['neutral', IconPencil],
  scheduled: ['info', IconCalendarTime],
  in_progress: ['warning', IconTool],
  completed: ['success', IconCircleCheck],
  cancelled: ['neutral', IconCircleX],
} as const satisfies Record<Maintenance['state'], readonly [Tone, Icon]>;

/** How a component is, as icon and word. */
export function ComponentState({ state }: { state: StatusComponent['state'] }) {
  const t = useTexts();
  const [tone, icon] = STATES[state];
  return (
    <StatusBadge tone={tone} icon={icon} plain>
      {t(state)}
    </StatusBadge>
  );
}

/** How far an incident has come. */
export function Stage({ stage }: { stage: StatusIncident['stage'] }) {
  const t = useTexts();
  const [tone, icon] = STAGES[stage];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(stage)}
    </StatusBadge>
  );
}

/** How far planned work has come. */
export function WorkState({ work }: { work: Maintenance }) {
  const t = useTexts();
  const [tone, icon] = work.overrun ? (['danger', IconAlertOctagon] as const) : WORK[work.state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(work.overrun ? 'overrun' : `work_${work.state}`)}
    </StatusBadge>
  );
}
