interface CursorPage {
  page: { nextCursor?: string | null; hasMore: boolean };
}

function firstPage(): string | undefined {
  return undefined;
}

/** For `infiniteQueryOptions` over a cursor-paged list. */
export const cursorPaging = {
  initialPageParam: firstPage(),
  getNextPageParam: ({ page }: CursorPage) =>
    page.hasMore ? (page.nextCursor ?? undefined) : undefined,
};
