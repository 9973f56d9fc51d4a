import { at, body, type PlaceRef } from '@/api/client';

/** Fetches a file in the name of this place and hands it to the browser to save. */
export async function saveFile(place: PlaceRef, id: string, attachmentId: string, name: string) {
  const bytes: unknown = await body(
    at(place).GET('/support/tickets/{id}/attachments/{attachmentId}', {
      params: { path: { id, attachmentId } },
      parseAs: 'blob',
    }),
  );
  if (!(bytes instanceof Blob)) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
