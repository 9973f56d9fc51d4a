import { Button, Checkbox, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { usePlace } from '@/api/place';
import { useFormats } from '@/ui/formats';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import {
  CATEGORIES,
  deskNow,
  partnerChoices,
  useOpenTicket,
  type Category,
  type NewTicket,
} from './desk';
import { EmergencyContacts } from './EmergencyContacts';
import { useTicketPath } from './QueuePage';
import { useTexts } from './texts';

const AREAS = [
  'panel',
  'bots',
  'inbox',
  'whatsapp',
  'facebook',
  'instagram',
  'telegram',
  'teams',
  'website_widget',
  'integrations',
  'billing',
  'api',
  'email',
  'security',
  'other',
] as const;

interface Values {
  partnerId: string | null;
  category: Category;
  subject: string;
  description: string;
  area: string | null;
  actual: string;
  occurredAt: string;
  allCustomers: boolean;
  byPhone: boolean;
  answeredOnCall: boolean;
}

/** Opens a ticket: urgent ones ask for the evidence that saves the first hour. */
export function NewTicketDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t('newTicket')} size={640}>
      {opened && <NewTicketForm onClose={onClose} />}
    </Modal>
  );
}

function NewTicketForm({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const isStaff = usePlace().kind === 'provider';
  const navigate = useNavigate();
  const path = useTicketPath();
  const open = useOpenTicket();
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: {
      partnerId: null,
      category: 'medium',
      subject: '',
      description: '',
      area: null,
      actual: '',
      occurredAt: '',
      allCustomers: false,
      byPhone: false,
      answeredOnCall: false,
    },
    serverNames: { customerIds: 'allCustomers' },
    send: async (values) => {
      const { id } = await open.mutateAsync(given(values));
      onClose();
      await navigate({ to: path(id) });
    },
  });
  const urgent = form.values.category === 'critical' || form.values.category === 'high';
  return (
    <form onSubmit={onSubmit}>
      <Stack gap={16}>
        <ProblemNotice error={problem} />
        {isStaff && <PartnerSelect {...form.getInputProps('partnerId')} />}
        {isStaff && (
          <Group gap={24}>
            <Checkbox
              label={t('byPhone')}
              {...form.getInputProps('byPhone', { type: 'checkbox' })}
            />
            {form.values.byPhone && (
              <Checkbox
                label={t('answeredOnCall')}
                {...form.getInputProps('answeredOnCall', { type: 'checkbox' })}
              />
            )}
          </Group>
        )}
        <Select
          label={t('category')}
          description={t(`when_${form.values.category}`)}
          allowDeselect={false}
          data={CATEGORIES.map((value) => ({ value, label: t(value) }))}
          {...form.getInputProps('category')}
        />
        {!isStaff && <OutOfHours category={form.values.category} />}
        <TextInput label={t('subject')} maxLength={150} {...form.getInputProps('subject')} />
        <Textarea
          label={t('description')}
          autosize
          minRows={4}
          maxRows={12}
          {...form.getInputProps('description')}
        />
        <Select
          label={t('area')}
          clearable
          searchable
          data={AREAS.map((value) => ({ value, label: t(`${value}Area`) }))}
          {...form.getInputProps('area')}
        />
        {urgent && (
          <>
            <Textarea label={t('actual')} autosize minRows={2} {...form.getInputProps('actual')} />
            <TextInput
              type="datetime-local"
              label={t('occurredAt')}
              {...form.getInputProps('occurredAt')}
            />
            <Checkbox
              label={t('allCustomers')}
              {...form.getInputProps('allCustomers', { type: 'checkbox' })}
            />
          </>
        )}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('openTicket')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Outside the hours of the desk: whom to call, or from when on time counts. */
function OutOfHours({ category }: { category: Category }) {
  const t = useTexts();
  const formats = useFormats();
  const desk = useQuery(deskNow(usePlace())).data;
  if (!desk || desk.open) return null;
  if (category === 'critical') return <EmergencyContacts />;
  return desk.nextOpening ? (
    <p className="rk-dim">{t('countsFrom', { at: formats.exact(desk.nextOpening) })}</p>
  ) : null;
}

function PartnerSelect(input: Record<string, unknown>) {
  const t = useTexts();
  const query = useInfiniteQuery(partnerChoices(usePlace()));
  const partners = query.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Select
      label={t('partner')}
      searchable
      data={partners.map(({ id, name }) => ({ value: id, label: name }))}
      {...input}
    />
  );
}

/** What was filled in; the server names what is missing. */
const given = ({
  partnerId,
  area,
  actual,
  occurredAt,
  byPhone,
  answeredOnCall,
  ...rest
}: Values): NewTicket => ({
  ...rest,
  ...(byPhone && { channel: 'phone', answeredOnCall }),
  ...(partnerId !== null && { partnerId }),
  ...(area !== null && { area }),
  ...(actual.trim() !== '' && { actual }),
  ...(occurredAt !== '' && { occurredAt: new Date(occurredAt).toISOString() }),
});
