import {
  Alert,
  Button,
  Checkbox,
  Group,
  Modal,
  NumberInput,
  PasswordInput,
  Select,
  Stack,
  TextInput,
} from '@mantine/core';
import type { Mailbox, MailboxAccount, MailboxTrial } from '@/api/models';
import { ProblemNotice } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import { useServerForm } from '@/ui/useServerForm';
import { useSetMailbox, useTryMailbox } from './incoming';
import { useTexts } from './texts';

type Security = MailboxAccount['security'];

const PORTS: Record<Security, number> = { tls: 993, starttls: 143, none: 143 };

interface Values {
  address: string;
  fetched: boolean;
  host: string;
  port: number;
  security: Security;
  login: string;
  password: string;
  folder: string;
}

/** Sets up the mailbox; a try says what its server says. */
export function MailboxDialog({ now, onClose }: { now: Mailbox; onClose: () => void }) {
  const t = useTexts();
  const set = useSetMailbox();
  const attempt = useTryMailbox();
  const { form, busy, problem, onSubmit } = useServerForm<Values>({
    initialValues: valuesOf(now),
    serverNames: {
      'account.host': 'host',
      'account.port': 'port',
      'account.login': 'login',
      'account.password': 'password',
      'account.folder': 'folder',
    },
    send: async (values) => {
      const account = values.fetched ? accountOf(values) : null;
      await set.mutateAsync({ address: values.address, account });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('mailbox')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap={16}>
          <ProblemNotice error={problem ?? attempt.error} />
          <TextInput
            label={t('address')}
            description={t('addressHelp')}
            data-autofocus
            {...form.getInputProps('address')}
          />
          <Checkbox label={t('fetch')} {...form.getInputProps('fetched', { type: 'checkbox' })} />
          {form.values.fetched && (
            <>
              <TextInput label={t('host')} {...form.getInputProps('host')} />
              <Group gap={8} grow>
                <Select
                  label={t('security')}
                  allowDeselect={false}
                  data={(['tls', 'starttls', 'none'] as const).map((value) => ({
                    value,
                    label: t(`security_${value}`),
                  }))}
                  {...form.getInputProps('security')}
                  onChange={(value: string | null) => {
                    const wanted: Security =
                      value === 'tls' || value === 'starttls' ? value : 'none';
                    form.setValues({ security: wanted, port: PORTS[wanted] });
                  }}
                />
                <NumberInput
                  label={t('port')}
                  min={1}
                  max={65_535}
                  {...form.getInputProps('port')}
                />
              </Group>
              <TextInput label={t('login')} autoComplete="off" {...form.getInputProps('login')} />
              <PasswordInput
                label={t('password')}
                description={now.access ? t('passwordKept') : undefined}
                autoComplete="new-password"
                {...form.getInputProps('password')}
              />
              <TextInput label={t('folder')} {...form.getInputProps('folder')} />
              <Trial trial={attempt.data} />
            </>
          )}
          <Group justify="flex-end" gap={8}>
            {form.values.fetched && (
              <Button
                variant="default"
                loading={attempt.isPending}
                onClick={() => settle(attempt.mutateAsync, accountOf(form.values), {})}
              >
                {t('try')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Trial({ trial }: { trial: MailboxTrial | undefined }) {
  const t = useTexts();
  if (!trial) return null;
  return (
    <Alert color={trial.ok ? 'success' : 'danger'} role="status">
      {trial.ok ? t('tryOk', { count: trial.mails }) : trial.message}
    </Alert>
  );
}

const valuesOf = ({ address, access }: Mailbox): Values => ({
  address: address ?? '',
  fetched: address === null || address === undefined || Boolean(access),
  host: access?.host ?? '',
  port: access?.port ?? 993,
  security: access?.security ?? 'tls',
  login: access?.login ?? '',
  password: '',
  folder: access?.folder ?? 'INBOX',
});

const accountOf = (values: Values): MailboxAccount => ({
  host: values.host.trim(),
  port: values.port,
  security: values.security,
  login: values.login,
  password: values.password === '' ? null : values.password,
  folder: values.folder,
});
