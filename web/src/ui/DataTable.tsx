import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import classes from './DataTable.module.css';
import { useSlow } from './Loaded';
import { Failure } from './Problem';
import { useUiTexts } from './texts';

export interface Column<T> {
  key: string;
  head: string;
  cell: (row: T) => ReactNode;
  /** Numbers stand at the end, with tabular figures. */
  align?: 'end';
  width?: number | string;
  /** Left out below 768 px, where a row becomes a list item. */
  minor?: boolean;
}

export interface TablePage<T> {
  data: T[];
  page: { nextCursor?: string | null; hasMore: boolean };
}

interface DataTableProps<T> {
  /** What the table holds, for screen readers. */
  label: string;
  /** The first column names the row. */
  columns: Column<T>[];
  query: UseInfiniteQueryResult<InfiniteData<TablePage<T>>>;
  rowKey: (row: T) => string;
  /** The menu at the end of the row. */
  tools?: (row: T) => ReactNode;
  /** A click anywhere in the row. For keys the identity column holds a link. */
  onOpen?: (row: T) => void;
  /** Rows that need somebody stand on a tint. */
  rowTone?: (row: T) => 'danger' | undefined;
  /** Shown in place of the table when nothing exists yet. */
  empty: ReactNode;
  /** Shown inside the table when filters leave nothing. */
  noMatch?: ReactNode;
}

/** A cursor-paged list with its four states; below 768 px a list of two-line items. */
export function DataTable<T>({
  label,
  columns,
  query,
  rowKey,
  tools,
  onOpen,
  rowTone,
  empty,
  noMatch,
}: DataTableProps<T>) {
  const slow = useSlow(query.isPending);
  if (query.isError && !query.data)
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const rows = query.data?.pages.flatMap((page) => page.data);
  if (rows?.length === 0 && noMatch === undefined) return <>{empty}</>;

  const width = columns.length + (tools ? 1 : 0);
  return (
    <>
      <table className={classes.table} aria-label={label} aria-busy={query.isPending}>
        <Head columns={columns} withTools={tools !== undefined} />
        <tbody>
          {rows?.map((row) => (
            <Row
              key={rowKey(row)}
              row={row}
              columns={columns}
              tools={tools}
              onOpen={onOpen}
              tone={rowTone?.(row)}
            />
          ))}
          {rows?.length === 0 && (
            <tr>
              <td className={classes.message} colSpan={width}>
                {noMatch}
              </td>
            </tr>
          )}
          {slow && <SkeletonRows columns={width} />}
        </tbody>
      </table>
      <More query={query} />
    </>
  );
}

function Head<T>({ columns, withTools }: { columns: Column<T>[]; withTools: boolean }) {
  const t = useUiTexts();
  return (
    <thead>
      <tr>
        {columns.map(({ key, head, align, width }) => (
          <th
            key={key}
            scope="col"
            className={`rk-micro ${align === 'end' ? classes.end : ''}`}
            style={{ width }}
          >
            {head}
          </th>
        ))}
        {withTools && (
          <th scope="col" className={classes.tools}>
            <span className="rk-hidden">{t('actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

interface RowProps<T> {
  row: T;
  columns: Column<T>[];
  tools: ((row: T) => ReactNode) | undefined;
  onOpen: ((row: T) => void) | undefined;
  tone: 'danger' | undefined;
}

const isInteractive = (target: EventTarget) =>
  target instanceof Element && target.closest('a, button, input, [role="menu"]') !== null;

function Row<T>({ row, columns, tools, onOpen, tone }: RowProps<T>) {
  const opening = onOpen && {
    onClick: (event: MouseEvent) => {
      if (!isInteractive(event.target)) onOpen(row);
    },
  };
  return (
    <tr className={`${classes.row} ${onOpen ? classes.open : ''}`} data-tone={tone} {...opening}>
      {columns.map(({ key, cell, align, minor }, i) => (
        <td
          key={key}
          className={[
            i === 0 && classes.identity,
            align === 'end' && classes.end,
            minor && classes.minor,
          ]
            .filter(Boolean)
            .join(' ')}
        >
          {cell(row)}
        </td>
      ))}
      {tools && <td className={classes.tools}>{tools(row)}</td>}
    </tr>
  );
}

const WIDTHS = [46, 62, 38, 54, 44];

function SkeletonRows({ columns, rows = 5 }: { columns: number; rows?: number }) {
  return Array.from({ length: rows }, (_, row) => (
    <tr key={row} aria-hidden>
      {Array.from({ length: columns }, (_, column) => (
        <td key={column}>
          <div
            className={classes.bar}
            style={{ width: `${WIDTHS[(row + column) % WIDTHS.length] ?? 50}%` }}
          />
        </td>
      ))}
    </tr>
  ));
}

/** "Load more", pressed by itself when it comes within 600 px of the view. */
function More({
  query,
}: {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => unknown;
  };
}) {
  const t = useUiTexts();
  const foot = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const waits = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (!waits || !foot.current || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) fetchNextPage();
      },
      { rootMargin: '600px' },
    );
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, [waits, fetchNextPage]);

  if (!hasNextPage) return null;
  return (
    <div className={classes.foot} ref={foot}>
      <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
        {t('loadMore')}
      </Button>
    </div>
  );
}

/** The identity cell: a mark, a name, and a small second line. */
export function IdentityCell({
  mark,
  name,
  detail,
}: {
  mark?: ReactNode;
  name: ReactNode;
  detail?: ReactNode;
}) {
  return (
    <div className={classes.cellStack}>
      {mark}
      <div>
        <div className={`${classes.primary} rk-ellipsis`}>{name}</div>
        {detail !== undefined && (
          <div className={`${classes.secondary} rk-small rk-ellipsis`}>{detail}</div>
        )}
      </div>
    </div>
  );
}
