import { Button, FileButton, Group } from '@mantine/core';
import { PERMISSION } from '@/api/permissions';
import { useCan } from '@/api/place';
import { ProblemNotice } from '@/ui/Problem';
import { toast } from '@/ui/toasts';
import { settle } from '@/ui/settle';
import { useRemoveImage, useShowImage, type ImageKind } from './brand';
import classes from './BrandImageRow.module.css';
import { useTexts } from './texts';

const FORMATS = { logo: 'image/png,image/jpeg', icon: 'image/png' };

/** One picture of the brand, as it is shown now, and another one in its place. */
export function BrandImageRow({ kind, image }: { kind: ImageKind; image: string | null }) {
  const t = useTexts();
  const mayWrite = useCan(PERMISSION.writeBrand);
  const show = useShowImage(kind);
  const remove = useRemoveImage(kind);
  const own = image !== null && !image.includes('/mark.svg');
  return (
    <div>
      <h3 className="rk-subheading">{t(kind)}</h3>
      <p className="rk-small rk-faint">{t(kind === 'logo' ? 'logoHelp' : 'iconHelp')}</p>
      <ProblemNotice error={show.error ?? remove.error} />
      <Group gap={12} mt={8}>
        {image !== null && <img className={classes.image} src={image} alt={t(kind)} />}
        {mayWrite && (
          <FileButton
            accept={FORMATS[kind]}
            onChange={(file) => {
              if (file) settle(show.mutateAsync, file, { onSuccess: () => toast.done(t('shown')) });
            }}
          >
            {(props) => (
              <Button {...props} variant="default" loading={show.isPending}>
                {t('choose')}
              </Button>
            )}
          </FileButton>
        )}
        {mayWrite && own && (
          <Button
            variant="subtle"
            loading={remove.isPending}
            onClick={() =>
              settle(remove.mutateAsync, undefined, { onSuccess: () => toast.done(t('removed')) })
            }
          >
            {t('remove')}
          </Button>
        )}
      </Group>
    </div>
  );
}
