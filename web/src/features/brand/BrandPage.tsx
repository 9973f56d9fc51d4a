import { ColorInput, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PartnerBrand } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { useCan, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { OptionalLabel } from '@/ui/OptionalLabel';
import { Page, PageHeader, Section, useBrowserTitle } from '@/ui/Page';
import { ProblemNotice } from '@/ui/Problem';
import { countChanges, SaveBar } from '@/ui/SaveBar';
import { SkeletonForm } from '@/ui/SkeletonList';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { partnerBrandQuery, useSaveBrand, type BrandFields } from './brand';
import { BrandImageRow } from './BrandImageRow';
import { useTexts } from './texts';

const COLOUR = /^#[0-9a-f]{6}$/i;

/** Name, colour and pictures of a partner. */
export function BrandPage() {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(partnerBrandQuery(place));
  useBrowserTitle(t('title'), place.name);
  return (
    <Page width="form">
      <PageHeader title={t('title')} />
      <p className="rk-dim" style={{ marginBlockEnd: 16 }}>
        {t('intro')}
      </p>
      <Loaded query={query} skeleton={<SkeletonForm />}>
        {(stored) => (
          <>
            <BrandForm key={stored.version} stored={stored} />
            <Section title={t('pictures')}>
              <Stack gap={24}>
                <BrandImageRow kind="logo" image={stored.brand.logoUrl ?? null} />
                <BrandImageRow kind="icon" image={stored.brand.iconUrl} />
              </Stack>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function BrandForm({ stored }: { stored: PartnerBrand }) {
  const t = useTexts();
  const save = useSaveBrand(stored);
  const mayWrite = useCan(PERMISSION.writeBrand);
  const { name, accent, supportEmail } = stored.brand;
  const before: BrandFields = { name, accent: accent.hex, supportEmail: supportEmail ?? '' };
  const { form, busy, problem, onSubmit } = useServerForm<BrandFields>({
    initialValues: before,
    validate: {
      name: (wanted) => (wanted.trim().length < 2 || wanted.length > 40 ? t('needName') : null),
      accent: (colour) => (COLOUR.test(colour) ? null : t('needColour')),
      supportEmail: (email) =>
        email.trim() === '' || /^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('needEmail'),
    },
    send: async (fields) => {
      await save.mutateAsync({
        ...fields,
        name: fields.name.trim(),
        supportEmail: fields.supportEmail.trim(),
      });
      toast.done(t('saved'));
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap={16} maw={400}>
        {!mayWrite && <p className="rk-dim">{t('readOnly')}</p>}
        <ProblemNotice error={problem} />
        <TextInput
          label={t('name')}
          description={t('nameHelp')}
          readOnly={!mayWrite}
          {...form.getInputProps('name')}
        />
        <ColorInput
          label={t('colour')}
          description={t('colourHelp')}
          format="hex"
          withEyeDropper={false}
          readOnly={!mayWrite}
          {...form.getInputProps('accent')}
        />
        <TextInput
          label={<OptionalLabel text={t('supportEmail')} />}
          description={t('supportEmailHelp')}
          type="email"
          readOnly={!mayWrite}
          {...form.getInputProps('supportEmail')}
        />
      </Stack>
      <SaveBar
        changes={countChanges(form.getValues(), before)}
        busy={busy}
        onDiscard={form.reset}
      />
    </form>
  );
}
