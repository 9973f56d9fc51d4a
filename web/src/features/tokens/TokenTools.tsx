import { Button, Group, Menu, Modal, SegmentedControl, Stack } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ApiToken } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { can, usePlace } from '@/api/place';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { ProblemNotice } from '@/ui/Problem';
import { RowMenu } from '@/ui/RowMenu';
import { toast } from '@/ui/toasts';
import { Secret } from './Secret';
import { useTexts } from './texts';
import { useRevokeToken, useRotateToken } from './tokens';

export function TokenTools({ token }: { token: ApiToken }) {
  const t = useTexts();
  const place = usePlace();
  const [asking, setAsking] = useState<'rotate' | 'revoke'>();
  const revoke = useRevokeToken();
  const mayWrite = can(place, PERMISSION.writeTokens);
  const mayDelete = can(place, PERMISSION.deleteTokens);
  if (!mayWrite && !mayDelete) return null;
  const { name } = token;
  return (
    <>
      <RowMenu name={name}>
        {mayWrite && (
          <Menu.Item
            leftSection={<IconRefresh size={16} stroke={1.75} />}
            onClick={() => setAsking('rotate')}
          >
            {t('rotate')}
          </Menu.Item>
        )}
        {mayDelete && (
          <Menu.Item
            data-danger
            leftSection={<IconTrash size={16} stroke={1.75} />}
            onClick={() => setAsking('revoke')}
          >
            {t('revoke')}
          </Menu.Item>
        )}
      </RowMenu>
      <RotateDialog
        token={token}
        opened={asking === 'rotate'}
        onClose={() => setAsking(undefined)}
      />
      <ConfirmDialog
        opened={asking === 'revoke'}
        onClose={() => setAsking(undefined)}
        title={t('revokeTitle', { name })}
        confirm={t('revokeConfirm')}
        keep={t('revokeKeep')}
        run={async () => {
          await revoke.mutateAsync(token);
          toast.done(t('revoked', { name }));
        }}
      >
        {t('revokeText')}
      </ConfirmDialog>
    </>
  );
}

interface RotateDialogProps {
  token: ApiToken;
  opened: boolean;
  onClose: () => void;
}

function RotateDialog({ token, opened, onClose }: RotateDialogProps) {
  const t = useTexts();
  const rotate = useRotateToken();
  const [keepHours, setKeepHours] = useState('24');
  const secret = rotate.data?.secret;
  const close = () => {
    onClose();
    rotate.reset();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      closeOnClickOutside={secret === undefined}
      title={secret === undefined ? t('rotateTitle', { name: token.name }) : t('secretTitle')}
    >
      {secret !== undefined ? (
        <Secret secret={secret} onClose={close} />
      ) : (
        <Stack gap={16}>
          <p className="rk-dim">{t('rotateText')}</p>
          <ProblemNotice error={rotate.error} />
          <div>
            <p className="rk-ui rk-strong" id="keep-old">
              {t('keepOld')}
            </p>
            <SegmentedControl
              mt={4}
              aria-labelledby="keep-old"
              value={keepHours}
              onChange={setKeepHours}
              data={[
                { value: '0', label: t('keep0') },
                { value: '24', label: t('keep24') },
                { value: '72', label: t('keep72') },
              ]}
            />
          </div>
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button
              loading={rotate.isPending}
              onClick={() => rotate.mutate({ id: token.id, keepHours: Number(keepHours) })}
            >
              {t('rotateConfirm')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
