import { Button, Select, TextInput } from '@mantine/core';
import { IconCertificate, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ProofPack } from '@/api/models';
import { can, usePlace } from '@/api/place';
import { EmptyState } from '@/ui/EmptyState';
import { useFormats } from '@/ui/formats';
import { Loaded } from '@/ui/Loaded';
import { ProblemNotice, useProblemText } from '@/ui/Problem';
import { settle } from '@/ui/settle';
import { SkeletonList } from '@/ui/SkeletonList';
import { toast } from '@/ui/toasts';
import { useServerForm } from '@/ui/useServerForm';
import { partnerChoices } from '../desk';
import { useTexts } from '../texts';
import { proofKey, proofPacks, saveProof, useMakeProof } from './proofs';
import classes from './reports.module.css';

const lastMonth = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1))
    .toISOString()
    .slice(0, 7);
};

/** Signed proofs of what was promised and kept, month by month, and how to check them. */
export function ProofPacks() {
  const t = useTexts();
  const place = usePlace();
  const query = useQuery(proofPacks(place));
  const key = useQuery(proofKey(place));
  return (
    <div className={classes.stack}>
      <p className="rk-dim">
        {t('proofText')} <code className="rk-code">./rookery proof verify FILE</code>
        {key.data && (
          <>
            <br />
            {t('proofKeyIs')} <code className="rk-code">{key.data.fingerprint}</code>
          </>
        )}
      </p>
      {can(place, 'support:write') && <Make />}
      <div className={`rk-card ${classes.tableCard ?? ''}`}>
        <Loaded query={query} skeleton={<SkeletonList rows={4} />}>
          {({ data }) =>
            data.length === 0 ? (
              <EmptyState icon={IconCertificate} title={t('noProofs')} text={t('noProofsText')} />
            ) : (
              <div className={classes.scroll}>
                <Packs packs={data} isStaff={place.kind === 'provider'} />
              </div>
            )
          }
        </Loaded>
      </div>
    </div>
  );
}

function Make() {
  const t = useTexts();
  const place = usePlace();
  const isStaff = place.kind === 'provider';
  const partners = useInfiniteQuery({ ...partnerChoices(place), enabled: isStaff });
  const make = useMakeProof();
  const { form, busy, problem, onSubmit } = useServerForm<{
    month: string;
    partnerId: string | null;
  }>({
    initialValues: { month: lastMonth(), partnerId: null },
    send: async ({ month, partnerId }) => {
      await make.mutateAsync({ month, ...(partnerId !== null && { partnerId }) });
    },
  });
  return (
    <form onSubmit={onSubmit}>
      <ProblemNotice error={problem} />
      <div className={classes.bar}>
        <TextInput type="month" label={t('month')} {...form.getInputProps('month')} />
        {isStaff && (
          <Select
            label={t('partner')}
            searchable
            w={200}
            data={(partners.data?.pages.flatMap(({ data }) => data) ?? []).map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
            {...form.getInputProps('partnerId')}
          />
        )}
        <Button type="submit" loading={busy}>
          {t('makeProof')}
        </Button>
      </div>
    </form>
  );
}

function Packs({ packs, isStaff }: { packs: ProofPack[]; isStaff: boolean }) {
  const t = useTexts();
  return (
    <table className={`${classes.table ?? ''} rk-ui`} aria-label={t('report_proofs')}>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          {isStaff && <th scope="col">{t('partner')}</th>}
          {(['tickets', 'promisesKept', 'promisesBroken'] as const).map((head) => (
            <th key={head} scope="col" data-number>
              {t(head)}
            </th>
          ))}
          <th scope="col">{t('madeAt')}</th>
          <th scope="col" aria-label={t('saveProof')} />
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <Pack key={pack.id} pack={pack} isStaff={isStaff} />
        ))}
      </tbody>
    </table>
  );
}

function Pack({ pack, isStaff }: { pack: ProofPack; isStaff: boolean }) {
  const t = useTexts();
  const place = usePlace();
  const formats = useFormats();
  const describe = useProblemText();
  const save = () =>
    settle(() => saveProof(place, pack), undefined, {
      onError: (error) => toast.failed(describe(error)),
    });
  return (
    <tr>
      <th scope="row">
        {pack.month}
        {!pack.complete && <span className="rk-faint rk-small"> {t('notOver')}</span>}
      </th>
      {isStaff && <td>{pack.partnerName}</td>}
      {[pack.tickets, pack.kept, pack.broken].map((figure, i) => (
        <td key={i} className="rk-num" data-number>
          {figure}
        </td>
      ))}
      <td className="rk-num" title={formats.exact(pack.madeAt)}>
        {formats.moment(pack.madeAt)}
      </td>
      <td data-number>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} />}
          onClick={save}
        >
          {t('saveProof')}
        </Button>
      </td>
    </tr>
  );
}
