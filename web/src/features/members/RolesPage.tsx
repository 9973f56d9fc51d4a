import { Skeleton, Stack } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { Role } from '@/api/models';
import { PERMISSION } from '@/api/permissions';
import { can, usePlace } from '@/api/place';
import { Loaded } from '@/ui/Loaded';
import { Page, PageHeader, useBrowserTitle } from '@/ui/Page';
import { NotPermitted } from '@/ui/Problem';
import { roleList } from './members';
import classes from './RolesPage.module.css';
import { useTexts } from './texts';

/** What each role may do, read-only: roles in columns, permissions in rows by section. */
export function RolesPage() {
  const t = useTexts();
  const place = usePlace();
  useBrowserTitle(t('roles'), t('settings'), place.name);
  const roles = useQuery(roleList(place));
  return (
    <Page>
      <PageHeader title={t('roles')} />
      <p className="rk-dim" style={{ marginBottom: 16 }}>
        {t('rolesText')}
      </p>
      {can(place, PERMISSION.readRoles) ? (
        <div className="rk-card">
          <Loaded query={roles} skeleton={<MatrixSkeleton />}>
            {({ data }) => <Matrix roles={data} />}
          </Loaded>
        </div>
      ) : (
        <NotPermitted permission={PERMISSION.readRoles} />
      )}
    </Page>
  );
}

function MatrixSkeleton() {
  return (
    <Stack gap={14} p={16}>
      {Array.from({ length: 9 }, (_, i) => (
        <Skeleton key={i} height={12} width={`${92 - (i % 3) * 7}%`} />
      ))}
    </Stack>
  );
}

/** `inbox.chats:read` → inbox.chats → [read, …], in the order of the first role that has them. */
function bySection(roles: Role[]): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  for (const permission of new Set(roles.flatMap(({ permissions }) => permissions))) {
    const [section = '', verb = ''] = permission.split(':');
    sections.set(section, [...(sections.get(section) ?? []), verb]);
  }
  return sections;
}

function Matrix({ roles }: { roles: Role[] }) {
  const t = useTexts();
  const sections = bySection(roles);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so keys must reach it
    <div className={classes.scroll} role="region" aria-label={t('rolesTable')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className="rk-micro rk-faint">
              {t('permission')}
            </th>
            {roles.map(({ key, name }) => (
              <th key={key} scope="col" className="rk-micro rk-faint">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...sections].map(([section, verbs]) => (
            <Fragment key={section}>
              <tr className={classes.section}>
                <th scope="colgroup" colSpan={roles.length + 1} className="rk-ui">
                  {section}
                </th>
              </tr>
              {verbs.map((verb) => (
                <tr key={verb}>
                  <th scope="row" className={`${classes.row} rk-ui rk-dim`}>
                    {verb}
                  </th>
                  {roles.map((role) => (
                    <td key={role.key}>
                      <Mark yes={role.permissions.includes(`${section}:${verb}`)} />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Mark({ yes }: { yes: boolean }) {
  const t = useTexts();
  const Sign = yes ? IconCheck : IconMinus;
  return (
    <span className={yes ? classes.yes : classes.no}>
      <Sign size={16} stroke={1.75} aria-hidden />
      <span className="rk-hidden">{t(yes ? 'yes' : 'no')}</span>
    </span>
  );
}
