import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '@/ui/CopyField';
import { useLanguage } from '@/ui/i18n';
import { ProblemNotice } from '@/ui/Problem';
import { useServerForm } from '@/ui/useServerForm';
import { languageOptions, timeZones } from '@/ui/zones';
import { useCreateCustomer, type NewCustomer } from './customers';
import { useTexts } from './texts';

interface Created {
  name: string;
  email: string;
  link: string | undefined;
}

/** Asks for the workspace and its owner, then shows the owner's invitation. */
export function CreateCustomerDialog({
  opened,
  onClose,
}: {
  opened: boolean;
  onClose: () => void;
}) {
  const t = useTexts();
  const [created, setCreated] = useState<Created>();
  const close = () => {
    onClose();
    setCreated(undefined);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      title={created ? t('createdTitle', { name: created.name }) : t('createTitle')}
    >
      {created ? (
        <Stack gap={16}>
          <p className="rk-dim">{t('createdText', { email: created.email })}</p>
          {created.link !== undefined && <CopyField label={t('link')} value={created.link} />}
          <Group justify="flex-end">
            <Button onClick={close}>{t('done')}</Button>
          </Group>
        </Stack>
      ) : (
        <CustomerForm onCreated={setCreated} onClose={close} />
      )}
    </Modal>
  );
}

interface CustomerFormProps {
  onCreated: (created: Created) => void;
  onClose: () => void;
}

function CustomerForm({ onCreated, onClose }: CustomerFormProps) {
  const t = useTexts();
  const language = useLanguage();
  const create = useCreateCustomer();
  const { form, busy, problem, onSubmit } = useServerForm<NewCustomer>({
    initialValues: {
      name: '',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language,
      ownerName: '',
      ownerEmail: '',
    },
    validate: {
      name: (name) => (name.trim().length < 2 || name.length > 80 ? t('needName') : null),
      ownerName: (name) => (name.trim() === '' ? t('needOwner') : null),
      ownerEmail: (email) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('needEmail')),
    },
    send: async (customer) => {
      const { workspace, invitationToken } = await create.mutateAsync({
        ...customer,
        name: customer.name.trim(),
        ownerEmail: customer.ownerEmail.trim(),
      });
      const link = new URL('/invitation', window.location.origin);
      link.searchParams.set('token', invitationToken ?? '');
      onCreated({
        name: workspace.name,
        email: customer.ownerEmail,
        link: invitationToken ? link.href : undefined,
      });
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16}>
        <ProblemNotice error={problem} />
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Group gap={16} grow align="flex-start">
          <Select
            label={t('zone')}
            searchable
            data={timeZones()}
            {...form.getInputProps('timeZone')}
          />
          <Select
            label={t('language')}
            searchable
            data={languageOptions(language)}
            {...form.getInputProps('language')}
          />
        </Group>
        <TextInput label={t('ownerName')} {...form.getInputProps('ownerName')} />
        <TextInput
          label={t('ownerEmail')}
          description={t('ownerHelp')}
          type="email"
          {...form.getInputProps('ownerEmail')}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
